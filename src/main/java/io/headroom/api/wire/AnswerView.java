package io.headroom.api.wire;

import io.headroom.lookup.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer of the look-up.
 *
 * @param places the candidates of an ambiguous address; empty otherwise
 */
public record AnswerView(
    QueryView query,
    Verdict verdict,
    String explanation,
    String explanationEn,
    @Nullable Double nearestMetres,
    @Nullable Double searchedMetres,
    List<PlaceView> places,
    List<OptionView> options,
    @Nullable ServiceView service,
    @Nullable FastTrackView fastTrack,
    DatasetStamp dataset,
    RulesStamp rules,
    boolean indicative) {}
