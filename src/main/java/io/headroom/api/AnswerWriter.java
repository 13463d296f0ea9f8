package io.headroom.api;

import io.headroom.api.wire.AnswerView;
import io.headroom.api.wire.DatasetStamp;
import io.headroom.api.wire.FastTrackView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.OptionView;
import io.headroom.api.wire.PlaceView;
import io.headroom.api.wire.QueryView;
import io.headroom.api.wire.RulesStamp;
import io.headroom.api.wire.ServiceView;
import io.headroom.api.wire.WhereaboutsView;
import io.headroom.geo.Datum;
import io.headroom.geo.Position;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.lookup.Verdict;
import io.headroom.network.Direction;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the core's answer as the contract asks for it, with what the reader may see. */
final class AnswerWriter {
  private static final Text AMBIGUOUS = new Text("请选一个地点。", "Choose a place.");

  private final Published published;
  private final CapacityRequest asked;
  private final OptionWriter options;
  private final RangeWriter ranges;

  AnswerWriter(Published published, CapacityRequest asked) {
    this.published = published;
    this.asked = asked;
    this.options = new OptionWriter(published, asked.need());
    this.ranges = new RangeWriter(published.disclosure());
  }

  AnswerView answer(CapacityAnswer answer) {
    List<OptionView> written = answer.options().stream().map(options::write).toList();
    Text explanation = explanationOf(answer, written);
    FastTrackVerdict fastTrack = answer.fastTrack();
    return new AnswerView(
        query(),
        answer.verdict(),
        explanation.zh(),
        explanation.en(),
        Figures.tenth(answer.nearestMetres()),
        Figures.tenth(answer.searchedMetres()),
        asked.accuracyMetres() > 0 ? Figures.tenth(asked.accuracyMetres()) : null,
        ranges.write(answer.range()),
        List.of(),
        written,
        answer.service() == null ? null : ServiceView.of(answer.service()),
        fastTrack == null ? null : FastTrackView.of(fastTrack),
        DatasetStamp.of(published.snapshot().identity()),
        new RulesStamp(published.snapshot().rules().version()),
        true);
  }

  /** The sentence of the core names the figure; where that is hidden, so is the sentence. */
  private Text explanationOf(CapacityAnswer answer, List<OptionView> written) {
    List<ConnectionOption> core = answer.options();
    if (core.stream().allMatch(options::isExact) && ranges.isExact(answer.range())) {
      return answer.explanation();
    }
    if (answer.verdict() == Verdict.CONDITIONAL) {
      return HiddenWording.conditional(core);
    }
    return HiddenWording.verdict(answer.verdict(), written);
  }

  AnswerView ambiguous() {
    return new AnswerView(
        query(),
        Verdict.AMBIGUOUS_PLACE,
        AMBIGUOUS.zh(),
        AMBIGUOUS.en(),
        null,
        null,
        null,
        null,
        PlacesController.viewsOf(asked.candidates()),
        List.of(),
        null,
        null,
        DatasetStamp.of(published.snapshot().identity()),
        new RulesStamp(published.snapshot().rules().version()),
        true);
  }

  private QueryView query() {
    Need need = asked.need();
    boolean converted = asked.datum() != Datum.WGS84;
    return new QueryView(
        pointOf(asked.location()),
        converted ? pointOf(asked.inputLocation()) : null,
        asked.datum().code(),
        asked.matched().map(PlaceView::of).orElse(null),
        whereabouts(),
        Figures.tenth(need.kva()),
        Figures.tenth(need.kw()),
        need.use().code(),
        need.use().isGeneration() ? Direction.GENERATION : Direction.DEMAND,
        need.dual() ? "dual" : "single");
  }

  private @Nullable WhereaboutsView whereabouts() {
    Position at = asked.location();
    return at == null || asked.matched().isPresent()
        ? null
        : WhereaboutsView.of(at, published.snapshot().gazetteer().whereabouts(at));
  }

  private static @Nullable GeometryView pointOf(@Nullable Position position) {
    return position == null ? null : GeometryView.of(position);
  }
}
