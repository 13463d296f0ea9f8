package io.headroom.sample.load;

import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Land;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where measurements are missing: two whole feeders, one feeder metered only at its head, one whose
 * head meter is new, and three transformers in a hundred everywhere.
 */
final class Gaps {
  private static final double SHARE = .03;

  private final Set<String> dark = new HashSet<>();
  private final Set<String> headOnly = new HashSet<>();
  private final Set<String> newMeter = new HashSet<>();
  private final Dice dice;

  Gaps(GridDraft grid, Dice dice) {
    this.dice = dice;
    choose(dark, grid, "南龙");
    choose(dark, grid, "永温");
    choose(headOnly, grid, "冯三");
    choose(newMeter, grid, "龙岗");
  }

  /** The feeder with most transformers in a township, unless it is chosen already. */
  private void choose(Set<String> into, GridDraft grid, String township) {
    FeederDraft best = null;
    long most = 0;
    for (FeederDraft feeder : grid.feeders()) {
      long there =
          feeder.transformers().stream().filter(t -> isIn(grid.land(), t, township)).count();
      if (there > most && feeder.plants().isEmpty() && !isChosen(feeder)) {
        best = feeder;
        most = there;
      }
    }
    if (best != null) {
      into.add(best.id());
    }
  }

  private boolean isChosen(FeederDraft feeder) {
    return List.of(dark, headOnly, newMeter).stream().anyMatch(s -> s.contains(feeder.id()));
  }

  private static boolean isIn(Land land, TransformerDraft transformer, String township) {
    return land.facts().townships().get(transformer.vertex().town()).shortName().equals(township);
  }

  /** Share of the year with measurements at the head; NaN when there is no peak at all. */
  double headCoverage(FeederDraft feeder) {
    if (dark.contains(feeder.id())) {
      return 61 + dice.below(20);
    }
    return newMeter.contains(feeder.id()) ? Double.NaN : 97 + dice.below(4);
  }

  /** Null when the transformer has no meter, else the share of the year with measurements. */
  @Nullable Double coverage(FeederDraft feeder) {
    boolean unmetered = dark.contains(feeder.id()) || headOnly.contains(feeder.id());
    double share = dice.next();
    if (unmetered || share < SHARE / 2) {
      return null;
    }
    return share < SHARE ? 42.0 + dice.below(46) : 95.0 + dice.below(6);
  }
}
