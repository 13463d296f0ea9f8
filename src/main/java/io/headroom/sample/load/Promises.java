package io.headroom.sample.load;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.Commitment;
import io.headroom.network.Commitment.Status;
import io.headroom.network.Direction;
import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.FeederDraft.Plant;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.LineDraft;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.grid.StationDraft.Unit;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.land.Dice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capacity promised and not yet connected: homes and shops at transformers, chargers and factories
 * at feeders, a few large ones at main transformers; some of it expired before the as-of date.
 */
final class Promises {
  private static final List<String> STREET_USES =
      List.of("residential", "commercial", "ev-private", "ev-public", "base-station-5g");
  private static final List<String> COUNTRY_USES =
      List.of("residential", "agricultural", "base-station-5g", "commercial");

  private static final List<Status> STATUSES = List.of(Status.values());

  private final GridDraft grid;
  private final Dice dice;
  private final DatasetSink sink;
  private int count;

  Promises(GridDraft grid, Dice dice, DatasetSink sink) {
    this.grid = grid;
    this.dice = dice;
    this.sink = sink;
  }

  void write() {
    for (FeederDraft feeder : grid.feeders()) {
      feeder.transformers().forEach(this::atTransformer);
      atFeeder(feeder);
    }
    for (int i = 1; i < grid.stations().size(); i++) {
      for (Unit unit : grid.stations().get(i).units()) {
        if (unit.lvKv() == 10 && dice.chance(.2)) {
          promise(unit.id(), "industrial", 100 * (8 + dice.below(12)));
        }
      }
    }
  }

  private void atTransformer(TransformerDraft transformer) {
    double rated = transformer.nature().ratedKva();
    if (transformer.nature().dedicated() || transformer.loading().peakKva() > .9 * rated) {
      return;
    }
    if (dice.chance(.045)) {
      List<String> uses = transformer.nature().urban() ? STREET_USES : COUNTRY_USES;
      String use = uses.get(dice.below(uses.size()));
      promise(transformer.id(), use, sizeOf(use, rated));
    }
    if (transformer.nature().pvConnectedKw() > 0 && dice.chance(.12)) {
      promise(transformer.id(), "rooftop-pv-household", 5 + dice.below(26));
    }
  }

  private double sizeOf(String use, double rated) {
    return switch (use) {
      case "ev-private" -> 7.0 * (1 + dice.below(8));
      case "base-station-5g" -> 5.0 + dice.below(11);
      case "ev-public" -> Math.min(120, Math.rint(rated * dice.between(.1, .25)));
      default -> Math.max(5, Math.rint(rated * dice.between(.04, .2)));
    };
  }

  private void atFeeder(FeederDraft feeder) {
    if (dice.chance(.3)) {
      List<LineDraft> trunk =
          feeder.lines().stream().filter(l -> l.role() == Role.TRUNK && !l.isCable()).toList();
      String use = dice.chance(.4) ? "ev-public" : dice.chance(.7) ? "industrial" : "commercial";
      double kva = 80.0 * (2 + dice.below(12));
      boolean atSection = !trunk.isEmpty() && dice.chance(.6);
      promise(atSection ? trunk.get(dice.below(trunk.size())).id() : feeder.id(), use, kva);
    }
    double hydro = feeder.plants().stream().mapToDouble(Plant::ratedKw).sum();
    if (hydro > 3_000 && hydro < 5_000) {
      // Where a plant takes most of what a feeder can host, the last of it has been promised too.
      promise(feeder.id(), "rooftop-pv-ci", 2_600);
    } else if (dice.chance(.08)) {
      promise(feeder.id(), "rooftop-pv-ci", 100 * (4 + dice.below(14)));
    }
  }

  private void promise(String asset, String use, double kva) {
    boolean generation = use.startsWith("rooftop-pv");
    LocalDate approved = Calendar.AS_OF.minusDays(5 + dice.below(250));
    boolean large = kva >= 2_000;
    Status status = large ? Status.UNDER_CONSTRUCTION : STATUSES.get(dice.below(STATUSES.size()));
    sink.add(
        new Commitment(
            grid.land().region().idPrefix() + String.format("C%03d", ++count),
            asset,
            use,
            generation ? Direction.GENERATION : Direction.DEMAND,
            kva,
            dice.chance(.2) ? Math.rint(dice.between(.5, 1) * 20) / 20 : Double.NaN,
            approved,
            expiry(approved, status),
            status,
            null));
  }

  /** A quote lapses after three months, a reservation after a year; building has no end date. */
  private static @Nullable LocalDate expiry(LocalDate approved, Status status) {
    return switch (status) {
      case QUOTED -> approved.plusMonths(3);
      case RESERVED -> approved.plusYears(1);
      case UNDER_CONSTRUCTION -> null;
    };
  }
}
