package io.headroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.AreaFlow;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.GridSolution;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import io.headroom.ingest.DatasetImporter;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.power.BranchResult;
import io.headroom.power.BusBranchGrid;
import io.headroom.power.GeneralLoadFlow;
import io.headroom.power.LoadFlowSolution;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load flow of the converted Oberrhein network against the state that its JSON holds. */
@Needs(Tool.REFERENCE_DATA)
class OberrheinLoadFlowTest {
  private static final String SOLVED = "mv_oberrhein.json";
  private static final String UNSOLVED = "mv_oberrhein_substations.json";

  @TempDir Path folder;

  /** One converted network at its peak, area by area. */
  private record Solved(GridLoads loads, AreaFlow[] areas) {
    SupplyForest forest() {
      return loads.grid().forest();
    }

    Network network() {
      return forest().assets().network();
    }

    AreaFlow areaOf(int asset) {
      return areas[loads.grid().areaOf(asset)];
    }

    double voltagePu(int asset) {
      return areaOf(asset).voltagePu(loads.grid().busOf(asset));
    }
  }

  private Solved solve(String file) throws IOException {
    Path source = Tool.REFERENCE_DATA.get().resolve("networks/mv_oberrhein").resolve(file);
    PandapowerConverter.convert(source, folder.resolve("out"));
    GridDataset dataset =
        Objects.requireNonNull(
            DatasetImporter.read(folder.resolve("out"), (layer, done, total) -> {}).dataset());
    RuleSet rules = RuleSet.builtIn();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), new IssueLog());
    Headroom headroom = Headroom.assess(dataset, forest, rules, LocalDate.of(2026, 11, 23));
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    GridLoads loads = GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours);
    AreaFlow[] areas = new AreaFlow[loads.grid().areaCount()];
    for (int area = 0; area < areas.length; area++) {
      areas[area] = new AreaFlow(loads, area);
      assertThat(areas[area].solve(Moment.PEAK)).isTrue();
    }
    return new Solved(loads, areas);
  }

  private static PandapowerOracle oracle(String file) throws IOException {
    return new PandapowerOracle(
        Tool.REFERENCE_DATA.get().resolve("networks/mv_oberrhein").resolve(file));
  }

  @Test
  void everyVoltageIsTheStoredOne() throws IOException {
    Solved solved = solve(SOLVED);
    var stored = oracle(SOLVED).table("res_bus");
    double largest = 0;
    int compared = 0;
    double lowest = 2;
    double highest = 0;
    for (int node = 0; node < solved.network().nodeCount(); node++) {
      String id = solved.network().nodeId(node);
      int supply = solved.forest().supplyOfNode(node);
      if (id.startsWith("bus-") && supply >= 0) {
        double pu = solved.voltagePu(supply);
        double expected = stored.get(Integer.parseInt(id.substring(4))).get("vm_pu").asDouble();
        largest = Math.max(largest, Math.abs(pu - expected));
        lowest = Math.min(lowest, pu);
        highest = Math.max(highest, pu);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(177);
    assertThat(largest).isLessThan(1e-8);
    assertThat(lowest).isCloseTo(0.97562, within(1e-5));
    assertThat(highest).isCloseTo(1.02880, within(1e-5));
  }

  @Test
  void lossesAndLoadingsAreTheStoredOnes() throws IOException {
    Solved solved = solve(SOLVED);
    var stored = oracle(SOLVED).table("res_line");
    LineSections lines = solved.network().lineSections();
    double losses = 0;
    double largest = 0;
    double highest = 0;
    for (int row = 0; row < lines.size(); row++) {
      int asset = solved.forest().assets().asset(AssetKind.LINE_SECTION, row);
      if (!solved.forest().isSupplied(asset)) {
        continue;
      }
      AreaFlow area = solved.areaOf(asset);
      int bus = solved.loads().grid().busOf(asset);
      double amps = area.endCurrentPu(bus) * solved.loads().grid().baseAmps(area.area());
      double percent = 100 * amps / lines.ampacityA(row);
      double expected =
          stored
              .get(Integer.parseInt(lines.id(row).substring(5)))
              .get("loading_percent")
              .asDouble();
      largest = Math.max(largest, Math.abs(percent - expected));
      highest = Math.max(highest, percent);
    }
    for (AreaFlow area : solved.areas()) {
      losses += area.lineLossPu() * SupplyGrid.BASE_KVA;
    }
    assertThat(losses).isCloseTo(876.018, within(0.001));
    assertThat(highest).isCloseTo(57.8, within(0.05));
    assertThat(largest).as("percentage points").isLessThan(1e-6);
  }

  @Test
  void theWholeDatasetIsPrintedInTheStoredState() throws IOException {
    LoadFlowSolution peak = GridSolution.solve(solve(SOLVED).loads(), Moment.PEAK).solution();

    assertThat(peak.converged()).isTrue();
    assertThat(peak.minimumVoltagePu()).isCloseTo(0.97562, within(1e-5));
    assertThat(peak.lossesKw()).isCloseTo(876.018, within(0.001));
    assertThat(peak.branches().stream().mapToDouble(BranchResult::loading).max().orElseThrow())
        .isCloseTo(0.578, within(5e-4));
  }

  /**
   * The variant has no stored state. Its lines, switches and loads go straight from the JSON into
   * Open Load Flow, with both busbars held at 1.03; what stands behind a transformer is drawn at
   * its upper side, as the conversion does.
   */
  @Test
  void theVariantAgreesWithOpenLoadFlow() throws IOException {
    Solved solved = solve(UNSOLVED);
    Map<Integer, Integer> busNumbers = new HashMap<>();
    LoadFlowSolution expected = GeneralLoadFlow.solve(plainGrid(oracle(UNSOLVED), busNumbers));
    assertThat(expected.converged()).isTrue();

    double largest = 0;
    int compared = 0;
    for (int node = 0; node < solved.network().nodeCount(); node++) {
      String id = solved.network().nodeId(node);
      int supply = solved.forest().supplyOfNode(node);
      if (id.startsWith("bus-") && supply >= 0) {
        int bus = busNumbers.get(Integer.parseInt(id.substring(4)));
        double pu = expected.buses().get(bus).voltagePu();
        largest = Math.max(largest, Math.abs(solved.voltagePu(supply) - pu));
        compared++;
      }
    }
    double losses = 0;
    for (AreaFlow area : solved.areas()) {
      losses += area.lineLossPu() * SupplyGrid.BASE_KVA;
    }
    assertThat(compared).isEqualTo(177);
    assertThat(largest).isLessThan(1e-6);
    assertThat(losses).isCloseTo(expected.lossesKw(), within(0.001));
  }

  private static BusBranchGrid plainGrid(PandapowerOracle oracle, Map<Integer, Integer> numbers) {
    BusBranchGrid.Builder grid = BusBranchGrid.builder(1000);
    var buses = oracle.table("bus");
    for (int busbar : oracle.mainBuses()) {
      numbers.put(busbar, grid.slack("bus" + busbar, 1.03, 0));
    }
    buses.forEach(
        (index, bus) -> {
          if (Math.abs(bus.get("vn_kv").asDouble() - 20) < 1) {
            numbers.computeIfAbsent(index, i -> grid.load("bus" + i));
          }
        });
    for (var load : oracle.table("load").values()) {
      double scaling = load.get("scaling").asDouble();
      int bus = numbers.get(oracle.mediumVoltageBus(load.get("bus").asInt()));
      grid.consume(
          bus, load.get("p_mw").asDouble() * scaling, load.get("q_mvar").asDouble() * scaling);
    }
    oracle.table("line").forEach((index, line) -> addLine(grid, oracle, index, numbers));
    return grid.build();
  }

  /** 20 kV on 1 MVA: 400 Ω. A line that is open at one end still charges. */
  private static void addLine(
      BusBranchGrid.Builder grid,
      PandapowerOracle oracle,
      int index,
      Map<Integer, Integer> numbers) {
    var line = oracle.table("line").get(index);
    double km = line.get("length_km").asDouble();
    double charging = 2 * Math.PI * 50 * line.get("c_nf_per_km").asDouble() * 1e-9 * km * 400;
    int[] ends = new int[2];
    int[] buses = {line.get("from_bus").asInt(), line.get("to_bus").asInt()};
    for (int end = 0; end < 2; end++) {
      boolean open = oracle.isOpenAt(index, buses[end]);
      ends[end] = open ? grid.load("open" + index) : numbers.get(buses[end]);
    }
    grid.branch(
        new BusBranchGrid.Branch(
            ends[0],
            ends[1],
            line.get("r_ohm_per_km").asDouble() * km / 400,
            line.get("x_ohm_per_km").asDouble() * km / 400,
            charging,
            1,
            0,
            0));
  }
}
