package io.headroom.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.AreaState;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.GridState;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.fixtures.SampleCountySnapshot;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.Progress;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.planning.whatif.Change.AddSection;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.ReplaceTransformer;
import io.headroom.power.BusBranchGrid;
import io.headroom.power.GeneralLoadFlow;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.RadialGrid;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies held against deliveries in which the change was made, and against another load flow. */
class WhatIfOracleTest {
  private static final double SAME_KVA = 0.11;
  private static final double SAME_PU = 1e-6;

  /** D1, D2 and D3 draw 323.3 kVA at their peaks; the head of F1 saw 17 A. */
  private static final double F1_KVA = Math.sqrt(3) * 10 * 17;

  private static final double D3_AT_F1 = 12 * F1_KVA / 323.3;

  private static final String CLOSED_Q =
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[106.945,27.062]},"
          + "\"properties\":{\"id\":\"Q\",\"name\":\"分段\",\"node_a\":\"N2\",\"node_b\":\"N2Q\","
          + "\"kind\":\"load_break\",\"rated_a\":401,\"normal_state\":\"closed\"}}";
  private static final String PROMISE_AT_D2 =
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"id\":\"C9\",\"asset_id\":\"D2\","
          + "\"use\":\"commercial\",\"direction\":\"demand\",\"kva\":150,"
          + "\"approved_on\":\"2026-10-01\",\"status\":\"reserved\"}}";

  @TempDir Path folder;

  /** The drawn county with a closed switch Q between D2 and D3, edited as text, row by row. */
  private final class Delivery {
    private final Path copy;

    Delivery(String name) throws IOException {
      copy = Files.createDirectory(folder.resolve(name));
      try (Stream<Path> files = Files.list(DrawnCounty.DESCRIPTOR.getParent())) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName().toString()));
        }
      }
      edit("switch.geojson", "[\n", "[\n" + CLOSED_Q + ",\n");
      edit(
          "line_section.geojson",
          "\"id\":\"L13\",\"from_node\":\"N2\"",
          "\"id\":\"L13\",\"from_node\":\"N2Q\"");
    }

    Delivery edit(String file, String from, String to) throws IOException {
      String text = Files.readString(copy.resolve(file));
      assertThat(text).as(file).contains(from);
      Files.writeString(copy.resolve(file), text.replace(from, to));
      return this;
    }

    Snapshot read() {
      GridDataset dataset =
          DatasetImporter.read(copy.resolve("dataset.yml"), Progress.NONE).dataset();
      return Snapshot.of(
          Objects.requireNonNull(dataset, "the delivery was rejected"),
          RuleSet.builtIn(),
          DrawnCounty.DAY);
    }
  }

  private static void assertSame(Stage stage, Snapshot imported) {
    Assets assets = stage.assets();
    StageFigures studied = StageFigures.of(stage, imported.rules());
    StageFigures expected =
        StageFigures.of(Stage.of(imported, GridRows.of(imported.dataset())), imported.rules());
    HostedRoom room = HostedRoom.of(stage, Direction.GENERATION);
    HostedRoom expectedRoom = HostedRoom.of(expected.stage(), Direction.GENERATION);
    for (int asset = 0; asset < assets.count(); asset++) {
      int same = imported.forest().assets().find(assets.kind(asset), assets.id(asset));
      AssetState is = studied.state(asset, room);
      AssetState wanted = expected.state(same, expectedRoom);
      String what = assets.kind(asset) + " " + assets.id(asset) + ": " + is + ", " + wanted;
      assertThat(is.grade()).as(what).isEqualTo(wanted.grade());
      assertThat(is.zone()).as(what).isEqualTo(wanted.zone());
      assertThat(is.feederId()).as(what).isEqualTo(wanted.feederId());
      assertClose(what, is.peakKva(), wanted.peakKva(), SAME_KVA);
      assertClose(what, is.headroomKva(), wanted.headroomKva(), SAME_KVA);
      assertClose(what, is.availableKva(), wanted.availableKva(), 0.5);
      assertClose(what, is.generationHeadroomKw(), wanted.generationHeadroomKw(), SAME_KVA);
      assertClose(what, is.generationAvailableKw(), wanted.generationAvailableKw(), 0.5);
      assertClose(what, is.minimumPu(), wanted.minimumPu(), SAME_PU);
    }
    assertThat(studied.totals().constrained()).isEqualTo(expected.totals().constrained());
  }

  private static void assertClose(String what, double is, double wanted, double by) {
    if (Double.isNaN(wanted)) {
      assertThat(is).as(what).isNaN();
    } else {
      assertThat(is).as(what).isCloseTo(wanted, within(by));
    }
  }

  /** D3 goes from F1 to F2: what the four meters would have read is written down by hand. */
  @Test
  void aMovedOpenPointIsWhatTheNextDeliveryWouldSay() throws IOException {
    Snapshot before = new Delivery("before").read();
    double t1Ratio = 290 / F1_KVA;
    double amps = D3_AT_F1 / (Math.sqrt(3) * 10);
    Snapshot after =
        new Delivery("after")
            .edit(
                "switch.geojson",
                "\"normal_state\":\"open\",\"rated_a\":400",
                "\"normal_state\":\"closed\",\"rated_a\":400")
            .edit(
                "switch.geojson",
                "\"rated_a\":401,\"normal_state\":\"closed\"",
                "\"rated_a\":401,\"normal_state\":\"open\"")
            .edit("feeder.geojson", "\"peak_a\":17", "\"peak_a\":" + (17 - amps))
            .edit("feeder.geojson", "\"peak_a\":74", "\"peak_a\":" + (74 + amps))
            .edit("feeder.geojson", "\"noon_kw\":110", "\"noon_kw\":" + (110 - 4.8))
            .edit("feeder.geojson", "\"noon_kw\":900", "\"noon_kw\":" + (900 + 4.8))
            .edit(
                "power_transformer.geojson",
                "\"peak_mva\":0.29",
                "\"peak_mva\":" + (290 - D3_AT_F1 * t1Ratio) / 1000)
            .edit(
                "power_transformer.geojson",
                "\"peak_mva\":1.85",
                "\"peak_mva\":" + (1850 + D3_AT_F1 * t1Ratio) / 1000)
            .edit("power_transformer.geojson", "\"noon_mw\":0.1", "\"noon_mw\":0.0952")
            .edit("power_transformer.geojson", "\"noon_mw\":0.8", "\"noon_mw\":0.8048")
            .read();

    Stage stage = new WhatIfStudy(before).reached(List.of(new MoveOpenPoint("K", "Q")));
    assertThat(after.forest().feederOf(after.forest().assets().find("D3"))).isEqualTo(1);
    assertSame(stage, after);
  }

  @Test
  void replacedTransformersAndNewLoadsAreWhatTheNextDeliveryWouldSay() throws IOException {
    Snapshot before = new Delivery("before").read();
    Snapshot after =
        new Delivery("after")
            .edit("distribution_transformer.geojson", "\"rated_kva\":200", "\"rated_kva\":400")
            .edit("power_transformer.geojson", "\"rated_mva\":20", "\"rated_mva\":31.5")
            .edit("commitment.geojson", "[\n", "[\n" + PROMISE_AT_D2 + ",\n")
            .read();

    Stage stage =
        new WhatIfStudy(before)
            .reached(
                List.of(
                    new ReplaceTransformer("D4", 400),
                    CountyMoves.load("D2", 150),
                    new ReplaceTransformer("T1", 31_500),
                    new ReplaceTransformer("T2", 31_500)));
    assertSame(stage, after);
  }

  /** After a day's work at the board every voltage is what the general load flow finds too. */
  @Test
  void voltagesAfterwardsAreThoseOfTheGeneralLoadFlow() {
    Snapshot county = SampleCountySnapshot.get();
    List<MoveOpenPoint> moves = CountyMoves.moves(county);
    String section = county.dataset().network().lineSections().id(0);
    List<Change> changes =
        List.of(
            moves.get(0),
            moves.get(4),
            CountyMoves.load(county.dataset().network().distributionTransformers().id(7), 315),
            new ReplaceTransformer("S02T1", 63_000),
            new AddSection(section, lastSection(county, section), conductor(county), true));
    Stage stage = new WhatIfStudy(county).reached(changes);
    Headroom headroom = stage.headroom();
    HourlyLoading hours =
        HourlyLoading.of(stage.dataset(), stage.forest(), county.rules(), headroom);
    GridState state =
        GridState.solve(
            GridLoads.of(stage.dataset(), stage.grid(), county.rules(), hours), Moment.PEAK);

    double[] lowest = new double[stage.assets().count()];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    for (int area = 0; area < stage.grid().areaCount(); area++) {
      LoadFlowSolution general = GeneralLoadFlow.solve(busBranch(stage.grid(), area, state));
      assertThat(general.converged()).isTrue();
      for (int bus = SupplyGrid.LV_BUS; bus < stage.grid().busCount(area); bus++) {
        double pu = general.buses().get(bus).voltagePu();
        assertThat(state.area(area).voltagePu(bus)).isCloseTo(pu, within(SAME_PU));
        noteLowest(stage, stage.grid().assetOf(area, bus), pu, lowest);
      }
    }
    StageFigures figures = StageFigures.of(stage, county.rules());
    HostedRoom room = HostedRoom.of(stage, Direction.GENERATION);
    for (int row = 0; row < stage.assets().count(AssetKind.FEEDER); row++) {
      int feeder = stage.assets().asset(AssetKind.FEEDER, row);
      double told = figures.state(feeder, room).minimumPu();
      if (!Double.isNaN(told)) {
        assertThat(told).as(stage.assets().id(feeder)).isCloseTo(lowest[feeder], within(SAME_PU));
      }
    }
  }

  private static void noteLowest(Stage stage, int asset, double pu, double[] lowest) {
    int row = stage.forest().feederOf(asset);
    if (row >= 0) {
      int feeder = stage.assets().asset(AssetKind.FEEDER, row);
      lowest[feeder] = Math.min(lowest[feeder], pu);
    }
  }

  private static String lastSection(Snapshot county, String first) {
    var rows = county.dataset().network().lineSections();
    double kv = rows.voltageKv(0);
    for (int row = rows.size() - 1; row >= 0; row--) {
      if (rows.voltageKv(row) == kv && !rows.id(row).equals(first)) {
        return rows.id(row);
      }
    }
    throw new AssertionError("no other section of " + kv + " kV");
  }

  private static String conductor(Snapshot county) {
    return String.valueOf(county.dataset().network().lineSections().conductor(0));
  }

  private static BusBranchGrid busBranch(SupplyGrid supply, int area, GridState state) {
    RadialGrid grid = supply.grid(area);
    AreaState solved = state.area(area);
    BusBranchGrid.Builder builder = BusBranchGrid.builder(SupplyGrid.BASE_KVA);
    for (int bus = 0; bus < grid.busCount(); bus++) {
      if (bus == SupplyGrid.EMF_BUS) {
        builder.slack("b" + bus, solved.emfPu(), 0);
      } else {
        builder.load("b" + bus);
        builder.consume(bus, solved.pPu(bus), solved.qPu(bus));
      }
    }
    for (int bus = 1; bus < grid.busCount(); bus++) {
      builder.branch(
          new BusBranchGrid.Branch(
              grid.parent(bus),
              bus,
              grid.rPu(bus),
              grid.xPu(bus),
              grid.chargingPu(bus),
              grid.ratio(bus),
              0,
              0));
    }
    return builder.build();
  }
}
