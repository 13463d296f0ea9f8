package io.headroom.planning.whatif;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of changes does: step by step in totals, and asset by asset from the start to the
 * end.
 *
 * @param assets those that notice, the most important first
 * @param truncated true when more notice than are told
 */
public record WhatIfOutcome(
    List<Step> steps, Totals before, Totals after, List<Effect> assets, boolean truncated) {
  public WhatIfOutcome {
    steps = List.copyOf(steps);
    assets = List.copyOf(assets);
  }

  /**
   * One change in its place of the list.
   *
   * @param created ids of what the change adds, for later changes to name
   */
  public record Step(
      int index, Change.Kind kind, Text text, List<String> created, Totals before, Totals after) {
    public Step {
      created = List.copyOf(created);
    }
  }

  /**
   * What an asset notices.
   *
   * @param before null when it is new
   */
  public record Effect(
      String id,
      AssetKind kind,
      String name,
      @Nullable Position location,
      @Nullable AssetState before,
      AssetState after) {}
}
