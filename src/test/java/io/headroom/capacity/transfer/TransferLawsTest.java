package io.headroom.capacity.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.flow.AreaFlow;
import io.headroom.capacity.flow.Moment;
import io.headroom.fixtures.GridSketch;
import io.headroom.network.AssetKind;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.power.RadialLoadFlow;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every transfer of random networks, carried out: the same network is drawn again with the switches
 * thrown, traced and solved from scratch.
 */
class TransferLawsTest {
  private static final double TARGET = StudiedSketch.RULES.transferTarget();
  private static final double LOWEST_PU = .93;
  private static final double ROUNDING_KVA = .01;
  private static final double ROUNDING_PU = 1e-6;
  private static final double COS = StudiedSketch.RULES.loadPowerFactor("RES_RURAL");
  private static final int NODES = 12;

  /** What is thrown: switches by id; a section that is cut is drawn as dead. */
  private record Thrown(Set<String> opened, Set<String> closed, Set<String> cut) {
    static final Thrown NOTHING = new Thrown(Set.of(), Set.of(), Set.of());
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void transferThatIsCarriedOutDoesWhatTheStudySaid(int seed) {
    StudiedSketch before = StudiedSketch.of(random(seed, Thrown.NOTHING));

    for (Transfer transfer : all(before)) {
      if (transfer.after() != null) {
        Carried after = new Carried(before, seed, transfer);
        after.assertEverybodyHasPower();
        after.assertTheRightOnesMoved();
        after.assertFlowsAndVoltages();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neighbourIsNeverLoadedBeyondTheTargetNorBelowItsVoltage(int seed) {
    StudiedSketch grid = StudiedSketch.of(random(seed, Thrown.NOTHING));

    for (Transfer transfer : all(grid)) {
      if (transfer.isChecked()) {
        Transfer.After after = Objects.requireNonNull(transfer.after());
        assertThat(after.utilisation())
            .as("seed %d, %s", seed, transfer)
            .isLessThanOrEqualTo(TARGET);
        assertThat(after.minimumPu())
            .as("seed %d, %s", seed, transfer)
            .isGreaterThanOrEqualTo(LOWEST_PU);
        int neighbour = grid.assets().asset(AssetKind.FEEDER, transfer.toFeeder());
        double booked =
            grid.headroom().peakKva(neighbour)
                + grid.headroom().committedKva(neighbour)
                - transfer.freedKva(neighbour);
        assertThat(booked / grid.headroom().ratedKva(neighbour))
            .as("seed %d, %s", seed, transfer)
            .isLessThanOrEqualTo(TARGET);
      }
    }
  }

  /** Bus by bus the same two columns: nothing is lost on the way and nothing is made. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void movedLoadIsWhatTheGivingFeederLoses(int seed) {
    StudiedSketch grid = StudiedSketch.of(random(seed, Thrown.NOTHING));

    for (Transfer transfer : all(grid)) {
      if (transfer.openedAsset() < 0) {
        continue;
      }
      double moved = 0;
      double kept = 0;
      for (int t = 0; t < grid.network().distributionTransformers().size(); t++) {
        if (grid.forest().feederOf(t) == transfer.fromFeeder()) {
          double kva = loadsOf(grid).get(t);
          moved += grid.study().moves(transfer, t) ? kva : 0;
          kept += grid.study().moves(transfer, t) ? 0 : kva;
        }
      }
      assertThat(transfer.movedKva())
          .as("seed %d, %s", seed, transfer)
          .isCloseTo(moved, within(ROUNDING_KVA));
      assertThat(kept).isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowOrderChangesNoTransfer(int seed) {
    assertThat(figures(StudiedSketch.of(random(seed, Thrown.NOTHING).shuffled(seed))))
        .as("seed %d", seed)
        .isEqualTo(figures(StudiedSketch.of(random(seed, Thrown.NOTHING))));
  }

  /** Laws over networks on which nothing happens would hold too easily. */
  @Test
  void drawnNetworksHoldEveryOutcome() {
    List<Transfer> drawn =
        seeds()
            .mapToObj(seed -> StudiedSketch.of(random(seed, Thrown.NOTHING)))
            .flatMap(grid -> all(grid).stream())
            .toList();

    assertThat(drawn)
        .filteredOn(t -> t.isChecked() && t.openedSwitch() >= 0)
        .hasSizeGreaterThan(50);
    assertThat(drawn).filteredOn(t -> t.isChecked() && t.openedSwitch() < 0).hasSizeGreaterThan(10);
    assertThat(drawn).extracting(Transfer::obstacle).contains(Obstacle.OVERLOAD, Obstacle.VOLTAGE);
  }

  /** One transfer, drawn and solved from scratch with the loads of before. */
  private static final class Carried {
    private final StudiedSketch before;
    private final Transfer transfer;
    private final String what;
    private final SupplyForest forest;
    private final SupplyGrid supply;
    private final Map<Integer, RadialLoadFlow> flows = new HashMap<>();

    Carried(StudiedSketch before, int seed, Transfer transfer) {
      this.before = before;
      this.transfer = transfer;
      Set<String> tie = Set.of(before.study().device(transfer.tie()).id());
      Set<String> opened = Set.of(before.opened(transfer));
      boolean bySwitch = transfer.openedSwitch() >= 0;
      Thrown thrown = new Thrown(bySwitch ? opened : Set.of(), tie, bySwitch ? Set.of() : opened);
      this.what = "seed " + seed + ", close " + tie + ", open " + opened;
      Network network = random(seed, thrown).network();
      this.forest = EnergisationTrace.trace(network, true, new IssueLog());
      this.supply = SupplyGrid.of(forest);
    }

    void assertEverybodyHasPower() {
      assertThat(forest.unsuppliedTransformers()).as(what).isZero();
      for (int area = 0; area < supply.areaCount(); area++) {
        assertThat(supply.isMeshed(area)).as(what).isFalse();
      }
    }

    void assertTheRightOnesMoved() {
      for (int t = 0; t < before.network().distributionTransformers().size(); t++) {
        int was = before.forest().feederOf(t);
        int expected = before.study().moves(transfer, t) ? transfer.toFeeder() : was;
        assertThat(forest.feederOf(t))
            .as("%s: %s", what, before.assets().id(t))
            .isEqualTo(expected);
      }
    }

    /** Areas are numbered anew, so that everything is compared by id. */
    void assertFlowsAndVoltages() {
      solve();
      Transfer.After after = Objects.requireNonNull(transfer.after());
      int taker = forest.assets().asset(AssetKind.FEEDER, transfer.toFeeder());
      double lowest = Double.POSITIVE_INFINITY;
      for (int bus = supply.busOf(taker); bus < supply.endOf(taker); bus++) {
        lowest = Math.min(lowest, flow(taker).voltagePu(bus));
      }
      assertThat(after.minimumPu()).as(what).isCloseTo(lowest, within(ROUNDING_PU));
      for (Transfer.Relief relief : after.relief()) {
        if (transfer.isChecked()
            && before.assets().kind(relief.asset()) == AssetKind.LINE_SECTION) {
          assertRelief(relief);
        }
      }
    }

    private void assertRelief(Transfer.Relief relief) {
      double was = flowBefore(before, relief.asset());
      double measured =
          before.headroom().peakKva(relief.asset())
              + before.headroom().committedKva(relief.asset());
      double less = was - kva(relief.asset());
      double counted = less > 0 ? less * Math.min(1, measured / was) : less;
      assertThat(relief.kva())
          .as("%s: %s", what, before.assets().id(relief.asset()))
          .isCloseTo(counted, within(ROUNDING_KVA));
    }

    private double kva(int section) {
      if (!forest.isSupplied(section)) {
        return 0;
      }
      return flow(section).currentPu(supply.busOf(section)) * SupplyGrid.BASE_KVA;
    }

    private RadialLoadFlow flow(int asset) {
      return Objects.requireNonNull(flows.get(supply.areaOf(asset)));
    }

    private void solve() {
      Map<Integer, Double> loads = loadsOf(before);
      for (int area = 0; area < supply.areaCount(); area++) {
        double[] p = new double[supply.busCount(area)];
        double[] q = new double[p.length];
        double[] source = new double[p.length];
        for (Map.Entry<Integer, Double> load : loads.entrySet()) {
          if (supply.areaOf(load.getKey()) == area) {
            p[supply.busOf(load.getKey())] += load.getValue() * COS / SupplyGrid.BASE_KVA;
            q[supply.busOf(load.getKey())] +=
                load.getValue() * Math.sqrt(1 - COS * COS) / SupplyGrid.BASE_KVA;
          }
        }
        source[SupplyGrid.EMF_BUS] = emf(supply.transformer(area));
        RadialLoadFlow flow = new RadialLoadFlow(supply.grid(area));
        assertThat(flow.solve(p, q, source)).as(what).isTrue();
        flows.put(area, flow);
      }
    }

    private double emf(int transformer) {
      AreaFlow flow = new AreaFlow(before.loads(), before.loads().grid().areaOf(transformer));
      flow.solve(Moment.PEAK);
      return flow.emfPu();
    }
  }

  private static double flowBefore(StudiedSketch grid, int asset) {
    SupplyGrid supply = grid.loads().grid();
    AreaFlow flow = new AreaFlow(grid.loads(), supply.areaOf(asset));
    flow.solve(Moment.PEAK);
    return flow.currentPu(supply.busOf(asset)) * SupplyGrid.BASE_KVA;
  }

  /**
   * α·peak of every transformer, in kVA; heads are drawn so that they leave nothing unexplained.
   */
  private static Map<Integer, Double> loadsOf(StudiedSketch grid) {
    Map<Integer, Double> loads = new HashMap<>();
    for (int t = 0; t < grid.network().distributionTransformers().size(); t++) {
      int feeder = grid.assets().asset(AssetKind.FEEDER, grid.forest().feederOf(t));
      AreaFlow flow = new AreaFlow(grid.loads(), grid.loads().grid().areaOf(feeder));
      flow.solve(Moment.PEAK);
      loads.put(t, flow.loadFactor(feeder) * grid.headroom().peakKva(t));
    }
    return loads;
  }

  private static List<Transfer> all(StudiedSketch grid) {
    return IntStream.range(0, grid.network().feeders().size())
        .boxed()
        .flatMap(feeder -> grid.study().from(feeder).stream())
        .toList();
  }

  private static Map<String, List<String>> figures(StudiedSketch grid) {
    Map<String, List<String>> figures = new TreeMap<>();
    for (int f = 0; f < grid.network().feeders().size(); f++) {
      figures.put(
          grid.network().feeders().get(f).id(),
          grid.study().from(f).stream().map(t -> figure(grid, t)).collect(Collectors.toList()));
    }
    return figures;
  }

  private static String figure(StudiedSketch grid, Transfer transfer) {
    Transfer.After after = transfer.after();
    return grid.study().device(transfer.tie()).id()
        + (transfer.openedAsset() < 0 ? " -" : " " + grid.opened(transfer))
        + (" " + Math.round(transfer.movedKva() * 10) + " " + transfer.obstacle())
        + (after == null
            ? ""
            : " "
                + Math.round(after.utilisation() * 1e5)
                + " "
                + Math.round(after.minimumPu() * 1e5));
  }

  /**
   * Three feeders of two stations, each a random tree with switches here and there, and ties
   * between them. Heads measured less than the peaks below add up to, so that all load has a place.
   */
  private static GridSketch random(int seed, Thrown thrown) {
    Random random = new Random(seed);
    GridSketch sketch =
        new GridSketch()
            .substation("S1", 110)
            .substation("S2", 110)
            .source("T1", "S1", "B1", 10, 20_000)
            .loaded(3_000 + random.nextInt(10_000), 500)
            .source("T2", "S2", "B2", 10, 20_000)
            .loaded(3_000 + random.nextInt(10_000), 500);
    for (String feeder : List.of("a", "b", "c")) {
      String bus = feeder.equals("c") ? "B2" : "B1";
      boolean open = thrown.opened().contains("F" + feeder + "-head");
      sketch.breaker("F" + feeder + "-head", bus, feeder + "0", !open);
      double[] figures = {800, 20 + random.nextInt(260), Double.NaN};
      sketch.feederWith("F" + feeder, bus, "F" + feeder + "-head", null, figures);
      tree(sketch, random, feeder, thrown);
    }
    for (int tie = 0; tie < 4; tie++) {
      String id = "tie" + tie;
      String from = "a" + random.nextInt(NODES);
      String to = List.of("b", "c").get(tie % 2) + random.nextInt(NODES);
      sketch.breaker(id, from, to, thrown.closed().contains(id));
    }
    return sketch;
  }

  /** A node hangs from an earlier one over a section, with a switch before it one time in three. */
  private static void tree(GridSketch sketch, Random random, String feeder, Thrown thrown) {
    boolean switched = random.nextInt(3) > 0;
    for (int n = 1; n < NODES; n++) {
      String near = feeder + random.nextInt(n);
      String far = feeder + n;
      String section = feeder + n + "s";
      if (switched && random.nextInt(3) == 0) {
        String behind = near + "q" + n;
        sketch.breaker("q" + far, near, behind, !thrown.opened().contains("q" + far));
        near = behind;
      }
      if (thrown.cut().contains(section)) {
        sketch.deadSection(section, near, far);
      } else {
        sketch.section(section, near, far, 10, 600);
      }
      sketch.load("D" + far, far, 1_000, 450 + random.nextInt(300));
    }
  }
}
