package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.lookup.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer of the look-up.
 *
 * @param accuracyMetres how far the true place may be from the one answered about; absent for one
 *     that is known exactly
 * @param range what the points around such a place have left; absent where the place is exact or no
 *     figure is known
 * @param places the candidates of an ambiguous address; empty otherwise
 */
public record AnswerView(
    QueryView query,
    Verdict verdict,
    String explanation,
    String explanationEn,
    @Nullable Double nearestMetres,
    @Nullable Double searchedMetres,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double accuracyMetres,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RangeView range,
    List<PlaceView> places,
    List<OptionView> options,
    @Nullable ServiceView service,
    @Nullable FastTrackView fastTrack,
    DatasetStamp dataset,
    RulesStamp rules,
    boolean indicative) {}
