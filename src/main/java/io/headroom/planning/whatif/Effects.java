package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.planning.whatif.WhatIfOutcome.Effect;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every asset that looks otherwise at the end than at the start, from the source downwards. */
final class Effects {
  private static final Comparator<Effect> MOST_IMPORTANT =
      Comparator.comparing(Effect::kind)
          .reversed()
          .thenComparing(effect -> -change(effect))
          .thenComparing(Effect::id);

  private Effects() {}

  /** {@code roomBefore}: what the load flow lets every bus give at the start. */
  static List<Effect> between(StageFigures first, StageFigures last, HostedRoom roomBefore) {
    Touched touched = new Touched(first.stage(), last.stage());
    HostedRoom roomAfter = roomBefore.after(last.stage(), touched);
    Assets assets = last.stage().assets();
    List<Effect> effects = new ArrayList<>();
    for (int asset = 0; asset < assets.count(); asset++) {
      int was = touched.beforeOf(asset);
      AssetState before = was < 0 ? null : first.state(was, roomBefore);
      AssetState after = last.state(asset, roomAfter);
      if (before == null || !before.looksLike(after)) {
        effects.add(effect(last.stage(), asset, before, after));
      }
    }
    effects.sort(MOST_IMPORTANT);
    return effects;
  }

  private static Effect effect(
      Stage stage, int asset, @Nullable AssetState before, AssetState after) {
    Assets assets = stage.assets();
    return new Effect(
        assets.id(asset),
        assets.kind(asset),
        nameOf(stage, asset),
        assets.location(asset),
        before,
        after);
  }

  private static String nameOf(Stage stage, int asset) {
    boolean group = stage.assets().kind(asset) == AssetKind.SUBSTATION;
    return group ? stage.assets().name(asset) : stage.forest().name(asset);
  }

  /** How much an asset's own load moved against its rating; what is new comes first. */
  private static double change(Effect effect) {
    AssetState before = effect.before();
    if (before == null) {
      return Double.POSITIVE_INFINITY;
    }
    double more = Math.abs(effect.after().utilisation() - before.utilisation());
    return Double.isNaN(more) ? 0 : more;
  }
}
