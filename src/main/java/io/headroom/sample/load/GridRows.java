package io.headroom.sample.load;

import io.headroom.geo.Position;
import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.Conductor;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.network.Ownership;
import io.headroom.network.Setting;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.FeederDraft.Plant;
import io.headroom.sample.grid.FeederDraft.RingMainUnit;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.LineDraft;
import io.headroom.sample.grid.SwitchDraft;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.grid.TransformerDraft.Nature;
import io.headroom.sample.grid.Wire;
import io.headroom.sample.land.Dice;
import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.List;
import java.util.stream.Stream;

/** Turns the drawing of a region's network into rows. */
public final class GridRows {
  private static final double REFERENCE_TEMPERATURE_C = 25;

  private final Metering metering;
  private final Plane plane;
  private final DatasetSink sink;

  private GridRows(GridDraft grid, Metering metering, DatasetSink sink) {
    this.metering = metering;
    this.plane = grid.land().region().plane();
    this.sink = sink;
  }

  /** The conductor catalogue, once per dataset. */
  public static void writeCatalogue(DatasetSink sink) {
    Stream.of(Wire.INSULATED, Wire.BARE, Wire.CABLE)
        .flatMap(List::stream)
        .map(
            w ->
                new Conductor(
                    w.code(),
                    w.ohmPerKm(),
                    w.reactancePerKm(),
                    w.ampacity(),
                    REFERENCE_TEMPERATURE_C))
        .forEach(sink::add);
  }

  /** Measures the network of a region and writes everything about it. */
  public static void write(GridDraft grid, Shapes shapes, Dice dice, DatasetSink sink) {
    Metering metering = Metering.of(grid, shapes, dice.fork("metering"));
    new Sizing(grid, metering, dice.fork("sizing")).choose();
    new StationRows(grid, metering, dice.fork("bays"), sink).write();
    GridRows rows = new GridRows(grid, metering, sink);
    Stream.of(grid.lines(), grid.feeders()).flatMap(List::stream).forEach(rows::writeFeeder);
    new Promises(grid, dice.fork("promises"), sink).write();
    new Works(grid, metering, dice.fork("works"), sink).write();
  }

  private void writeFeeder(FeederDraft feeder) {
    Reading reading = metering.reading(feeder.id());
    SwitchDraft breaker = feeder.switches().get(0);
    sink.add(
        new Feeder(
            feeder.id(),
            feeder.name(),
            breaker.nodeA(),
            breaker.id(),
            feeder.headLine().id(),
            reading.rated(),
            Math.rint(reading.peakKva() / Metering.kvaPerAmpere(feeder.kv()) * 10) / 10,
            reading.peakAt(),
            reading.noonKw(),
            reading.coveragePercent(),
            Ownership.PUBLIC));
    feeder.lines().forEach(this::writeLine);
    feeder.switches().forEach(this::writeSwitch);
    feeder.ringMainUnits().forEach(this::writeRingMainUnit);
    feeder.transformers().forEach(this::writeTransformer);
    feeder.plants().forEach(this::writePlant);
  }

  private void writeLine(LineDraft line) {
    Spot[] course = line.course();
    double[] coordinates = new double[2 * course.length];
    for (int i = 0; i < course.length; i++) {
      Position position = plane.positionOf(course[i]);
      coordinates[2 * i] = position.lon();
      coordinates[2 * i + 1] = position.lat();
    }
    sink.add(
        new LineSection(
            line.id(),
            line.from().id(),
            line.to().id(),
            line.kv(),
            line.isCable() ? LineKind.CABLE : LineKind.OVERHEAD,
            line.wire().code(),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            true,
            coordinates));
  }

  private void writeSwitch(SwitchDraft draft) {
    sink.add(
        new Switch(
            draft.id(),
            draft.name(),
            plane.positionOf(draft.nodeB().spot()),
            draft.nodeA(),
            draft.nodeB().id(),
            draft.kind(),
            draft.closed(),
            draft.closed(),
            draft.ratedA(),
            draft.stationId()));
  }

  private void writeRingMainUnit(RingMainUnit unit) {
    sink.add(
        new SwitchingStation(
            unit.id(),
            unit.name(),
            plane.positionOf(unit.node().spot()),
            unit.node().id(),
            unit.kind(),
            unit.spareBays()));
  }

  private void writeTransformer(TransformerDraft draft) {
    Nature nature = draft.nature();
    double export = metering.exportKva(draft);
    sink.add(
        new DistributionTransformer(
            draft.id(),
            draft.name(),
            plane.positionOf(draft.node().spot()),
            draft.node().id(),
            nature.ratedKva(),
            nature.dedicated() ? Ownership.DEDICATED : Ownership.PUBLIC,
            nature.urban() ? Setting.URBAN : Setting.RURAL,
            nature.profile(),
            draft.loading(),
            export > 0 ? export : Double.NaN,
            nature.pvConnectedKw(),
            nature.pvRegisteredKw(),
            nature.customers(),
            null));
  }

  private void writePlant(Plant plant) {
    sink.add(
        new Generator(
            plant.id(),
            plane.positionOf(plant.node().spot()),
            plant.node().id(),
            Generator.Kind.HYDRO,
            plant.ratedKw(),
            plant.pond(),
            Metering.noonKw(plant)));
  }
}
