package io.headroom.api.wire;

import io.headroom.planning.whatif.Choices;
import io.headroom.planning.whatif.Choices.ConductorChoice;
import io.headroom.planning.whatif.Choices.MainTransformerChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a planner can do around an asset. */
public record ChoicesView(
    List<SwitchView> switches,
    List<ConductorChoice> conductors,
    List<Double> transformerSizesKva,
    List<MainTransformerChoice> mainTransformers) {

  /** A switch; {@code state} is open or closed. */
  public record SwitchView(
      String id,
      String name,
      String state,
      boolean tie,
      List<String> feeders,
      @Nullable GeometryView location) {
    static SwitchView of(Choices.SwitchChoice choice) {
      return new SwitchView(
          choice.id(),
          choice.name(),
          choice.closed() ? "closed" : "open",
          choice.tie(),
          choice.feeders(),
          choice.location() == null ? null : GeometryView.of(choice.location()));
    }
  }

  public static ChoicesView of(Choices choices) {
    return new ChoicesView(
        choices.switches().stream().map(SwitchView::of).toList(),
        choices.conductors(),
        choices.transformerSizesKva(),
        choices.mainTransformers());
  }
}
