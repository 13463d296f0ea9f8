package io.headroom.sample.load;

import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.land.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides how hard each 10 kV feeder is used: one in seventeen beyond its rating, one in seven
 * heavily, the rest comfortably; the hard-pressed ones around the hard-pressed substations.
 */
final class FeederStress {
  private static final double OVERLOADED_SHARE = .06;
  private static final double HEAVY_SHARE = .145;

  /** Below this the smallest current transformer in use could not be filled. */
  private static final double LEAST_KVA_FOR_HEAVY = 1_450;

  private FeederStress() {}

  /**
   * Intended utilisation by feeder id.
   *
   * @param roughPeaks kVA by feeder id, before the ratings are chosen
   */
  static Map<String, Double> targets(GridDraft grid, Map<String, Double> roughPeaks, Dice dice) {
    Map<String, Double> rank = new HashMap<>();
    for (FeederDraft feeder : grid.feeders()) {
      double stress = grid.stations().get(feeder.site()).site().stress();
      boolean small = roughPeaks.getOrDefault(feeder.id(), 0.0) < LEAST_KVA_FOR_HEAVY;
      boolean hydro = !feeder.plants().isEmpty();
      double shake = dice.between(-.3, .3);
      rank.put(feeder.id(), stress + shake - (small || hydro ? 1 : 0));
    }
    List<FeederDraft> order = new ArrayList<>(grid.feeders());
    order.sort(Comparator.comparingDouble(f -> -rank.getOrDefault(f.id(), 0.0)));
    Map<String, Double> targets = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      targets.put(order.get(i).id(), target((double) i / order.size(), dice));
    }
    return targets;
  }

  private static double target(double position, Dice dice) {
    if (position < OVERLOADED_SHARE) {
      return dice.between(1.01, 1.1);
    }
    if (position < OVERLOADED_SHARE + HEAVY_SHARE) {
      return dice.between(.81, .96);
    }
    double ease = (position - OVERLOADED_SHARE - HEAVY_SHARE) / (1 - OVERLOADED_SHARE);
    return .70 - .42 * ease + dice.between(-.05, .04);
  }
}
