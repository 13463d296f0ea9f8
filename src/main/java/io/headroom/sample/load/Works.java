package io.headroom.sample.load;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Reinforcement;
import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.LineDraft;
import io.headroom.sample.grid.LineDraft.Role;
import io.headroom.sample.grid.StationDraft;
import io.headroom.sample.grid.StationDraft.Unit;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.land.Dice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Planned reinforcements where the network is tight, and planned outages for works on it. */
final class Works {
  private static final double[] SIZES_KVA = {
    30, 50, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500
  };
  private static final List<String> REASONS =
      List.of("更换导线", "安装分段开关", "变压器增容", "用户接火", "线路检修", "通道清障");

  private final GridDraft grid;
  private final Metering metering;
  private final Dice dice;
  private final DatasetSink sink;
  private int reinforcements;
  private int outages;

  Works(GridDraft grid, Metering metering, Dice dice, DatasetSink sink) {
    this.grid = grid;
    this.metering = metering;
    this.dice = dice;
    this.sink = sink;
  }

  void write() {
    for (StationDraft station : grid.stations()) {
      station.units().forEach(this::strengthen);
    }
    for (FeederDraft feeder : grid.feeders()) {
      strengthen(feeder);
      feeder.transformers().forEach(this::strengthen);
    }
    writeOutages();
  }

  private void strengthen(Unit unit) {
    Reading reading = metering.reading(unit.id());
    if (reading.peakKva() > .8 * reading.rated()) {
      double adds = reading.rated() >= 20_000 ? 18_500 : reading.rated() * .6;
      add(unit.id(), "replace_transformer", Math.rint(adds / 100) * 100, unit.name() + "增容");
    }
  }

  private void strengthen(FeederDraft feeder) {
    Reading reading = metering.reading(feeder.id());
    double limit = reading.rated() * Metering.kvaPerAmpere(10);
    if (reading.peakKva() > .95 * limit || (reading.peakKva() > .8 * limit && dice.chance(.4))) {
      add(feeder.id(), "reconductor", 100 * Math.rint(limit * .0035), feeder.name() + "换线改造");
    }
  }

  private void strengthen(TransformerDraft transformer) {
    double rated = transformer.nature().ratedKva();
    double use = transformer.loading().peakKva() / rated;
    boolean planned = use > 1 ? dice.chance(.6) : use > .8 && dice.chance(.2);
    if (planned && !transformer.nature().dedicated()) {
      double next = rated;
      for (int i = SIZES_KVA.length - 1; i > 0 && SIZES_KVA[i] > rated * 1.3; i--) {
        next = SIZES_KVA[i];
      }
      String title =
          transformer.name() + "增容 " + Math.round(rated) + "→" + Math.round(next) + " kVA";
      add(transformer.id(), "replace_transformer", next - rated, title);
    }
  }

  private void add(String asset, String kind, double kva, String title) {
    LocalDate on = LocalDate.of(2027, 1, 15).plusMonths(dice.below(11));
    String id = grid.land().region().idPrefix() + String.format("P%03d", ++reinforcements);
    sink.add(new Reinforcement(id, asset, kind, kva, on, title));
  }

  private void writeOutages() {
    for (FeederDraft feeder : grid.feeders()) {
      if (!dice.chance(.16)) {
        continue;
      }
      List<LineDraft> branches =
          feeder.lines().stream().filter(l -> l.role() == Role.BRANCH).toList();
      boolean whole = branches.isEmpty() || dice.chance(.3);
      outage(whole ? feeder.id() : branches.get(dice.below(branches.size())).id(), feeder);
      if (dice.chance(.5)) {
        outage(feeder.transformers().get(dice.below(feeder.transformers().size())).id(), feeder);
      }
    }
  }

  private void outage(String asset, FeederDraft feeder) {
    LocalDateTime start =
        Calendar.AS_OF.plusDays(12 + dice.below(55)).atTime(7 + dice.below(3), 30);
    String id = grid.land().region().idPrefix() + String.format("O%02d", ++outages);
    String reason = feeder.name() + REASONS.get(dice.below(REASONS.size()));
    LocalDateTime announced = start.toLocalDate().minusDays(6 + dice.below(5)).atTime(17, 0);
    LocalDateTime end = start.plusHours(4 + dice.below(7));
    sink.add(new PlannedOutage(id, asset, start, end, reason, announced));
  }
}
