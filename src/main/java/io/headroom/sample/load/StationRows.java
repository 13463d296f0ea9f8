package io.headroom.sample.load;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.FeederDraft.Plant;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.GridPlanner;
import io.headroom.sample.grid.StationDraft;
import io.headroom.sample.grid.StationDraft.Unit;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Plane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the substations: sites, main transformers, bus couplers, feeder breakers. */
final class StationRows {
  /** Rated kVA → load loss kW, of 110 kV and of 35 kV units. */
  private static final double[][] LOSSES_110 = {
    {20_000, 136}, {31_500, 202}, {40_000, 248}, {50_000, 300}, {63_000, 365}, {80_000, 420}
  };

  private static final double[][] LOSSES_35 = {
    {3_150, 25},
    {5_000, 38},
    {6_300, 47},
    {8_000, 58},
    {10_000, 70},
    {12_500, 82},
    {16_000, 98},
    {20_000, 116},
    {25_000, 137},
    {31_500, 162}
  };

  private final GridDraft grid;
  private final Metering metering;
  private final Dice dice;
  private final DatasetSink sink;
  private final Plane plane;
  private final Map<String, double[]> generation = new HashMap<>();

  StationRows(GridDraft grid, Metering metering, Dice dice, DatasetSink sink) {
    this.grid = grid;
    this.metering = metering;
    this.dice = dice;
    this.sink = sink;
    this.plane = grid.land().region().plane();
  }

  void write() {
    sumGeneration();
    for (StationDraft station : grid.stations()) {
      writeStation(station);
      for (Unit unit : station.units()) {
        writeUnit(station, unit);
        unit.feeders().forEach(f -> addBreaker(f, unit, station));
      }
      writeCouplers(station);
    }
  }

  /** Connected and registered kW below each main transformer, the lower stations first. */
  private void sumGeneration() {
    for (int i = grid.stations().size() - 1; i >= 0; i--) {
      double[] through = new double[2];
      for (Unit unit : grid.stations().get(i).units()) {
        double[] sum = new double[2];
        for (FeederDraft feeder : unit.feeders()) {
          add(sum, generationOf(feeder));
        }
        generation.put(unit.id(), sum);
        add(through, sum);
      }
      if (i > 0) {
        generation.put(grid.lines().get(i - 1).id(), through);
      }
    }
  }

  private double[] generationOf(FeederDraft feeder) {
    double[] sum = generation.getOrDefault(feeder.id(), new double[2]).clone();
    for (TransformerDraft transformer : feeder.transformers()) {
      sum[0] += transformer.nature().pvConnectedKw();
      sum[1] += transformer.nature().pvRegisteredKw();
    }
    for (Plant plant : feeder.plants()) {
      sum[0] += plant.ratedKw();
    }
    return sum;
  }

  private static void add(double[] sum, double[] part) {
    sum[0] += part[0];
    sum[1] += part[1];
  }

  private void writeStation(StationDraft station) {
    int kv = station.site().kv();
    boolean full = station.site().stress() > .8;
    int low = kv == 220 ? 0 : full ? 0 : dice.below(5);
    int middle = kv == 110 ? (full ? 0 : dice.below(3)) : 0;
    int high = kv == 220 ? 3 : 0;
    double peak = station.units().stream().mapToDouble(u -> peakKva(u)).sum() * .97 / 1000;
    String name = grid.land().region().namePrefix() + station.site().name() + "变";
    sink.add(
        new Substation(
            station.id(),
            name,
            plane.positionOf(station.spot()),
            kv,
            low + middle + high,
            low,
            middle,
            Math.rint(peak * 100) / 100));
  }

  private double peakKva(Unit unit) {
    return metering.reading(unit.id()).peakKva();
  }

  private void writeUnit(StationDraft station, Unit unit) {
    Reading reading = metering.reading(unit.id());
    double hvKv = station.site().kv() == 35 ? 35 : station.site().kv();
    double[] below = generation.getOrDefault(unit.id(), new double[2]);
    boolean parallel = GridPlanner.isParallel(station.site());
    sink.add(
        new PowerTransformer(
            unit.id(),
            unit.name(),
            station.id(),
            unit.busNode(),
            hvNode(station),
            hvKv,
            unit.lvKv() == 10 ? 10.5 : unit.lvKv() == 35 ? 38.5 : 115,
            reading.rated(),
            new Loading(
                reading.peakKva(),
                reading.peakAt(),
                reading.noonKw(),
                reading.coveragePercent(),
                false),
            below[0],
            below[1],
            hvKv == 35 ? 7 : hvKv == 220 ? 14 : 10.5,
            lossKw(hvKv, reading.rated()),
            1.03,
            1.0,
            parallel ? station.id() + "P" : null));
  }

  private static @Nullable String hvNode(StationDraft station) {
    return station.hvNode().isEmpty() ? null : station.hvNode();
  }

  private static double lossKw(double hvKv, double ratedKva) {
    for (double[] row : hvKv == 35 ? LOSSES_35 : LOSSES_110) {
      if (row[0] == ratedKva) {
        return row[1];
      }
    }
    return Double.NaN;
  }

  /** Between two busbars of one voltage stands a coupler, normally open. */
  private void writeCouplers(StationDraft station) {
    List<Unit> units = station.units();
    for (int i = 1; i < units.size(); i++) {
      Unit a = units.get(i - 1);
      Unit b = units.get(i);
      if (a.lvKv() == b.lvKv() && !a.busNode().equals(b.busNode())) {
        String kv = Math.round(a.lvKv()) + "kV";
        sink.add(
            new Switch(
                a.busNode() + "M",
                grid.land().region().namePrefix() + station.site().name() + "变" + kv + "母联",
                plane.positionOf(station.spot()),
                a.busNode(),
                b.busNode(),
                Switch.Kind.COUPLER,
                false,
                false,
                2000,
                station.id()));
      }
    }
  }

  /** A breaker carries what its feeder may, save an old one here and there that cannot. */
  private void addBreaker(FeederDraft feeder, Unit unit, StationDraft station) {
    Reading reading = metering.reading(feeder.id());
    double peakA = reading.peakKva() / Metering.kvaPerAmpere(feeder.kv());
    boolean old = feeder.kv() == 10 && reading.rated() >= 250 && peakA < 110 && dice.chance(.3);
    GridPlanner.addHeadBreaker(feeder, unit, station, old ? 200 : feeder.kv() > 10 ? 1250 : 630);
  }
}
