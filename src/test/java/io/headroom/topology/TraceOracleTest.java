package io.headroom.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.network.AssetKind;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trace against a naive flood fill, on random networks of two sources and a few loops. */
class TraceOracleTest {
  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void supplyEqualsANaiveFloodFill(int seed) {
    Network network = random(seed).network();
    SupplyForest forest = EnergisationTrace.trace(network, true, new IssueLog());

    boolean[] live = flood(network, -1);
    for (int node = 0; node < network.nodeCount(); node++) {
      assertThat(forest.supplyOfNode(node) >= 0)
          .as("seed %d, node %s", seed, network.nodeId(node))
          .isEqualTo(live[node]);
    }
  }

  /** An asset on the path of a radial transformer is one without which it has no power. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void thePathOfARadialTransformerIsWhatItCannotDoWithout(int seed) {
    Network network = random(seed).network();
    SupplyForest forest = EnergisationTrace.trace(network, true, new IssueLog());
    Assets assets = forest.assets();
    Set<Integer> needed = new HashSet<>();
    Set<Integer> found = new HashSet<>();

    for (int section = 0; section < network.lineSections().size(); section++) {
      boolean[] live = flood(network, section);
      for (int t = 0; t < network.distributionTransformers().size(); t++) {
        if (forest.isSupplied(t) && !forest.isMeshed(t)) {
          if (!live[network.distributionTransformers().node(t)]) {
            needed.add(t * 1000 + section);
          }
          int asset = assets.asset(AssetKind.LINE_SECTION, section);
          if (Arrays.stream(forest.path(t)).anyMatch(a -> a == asset)) {
            found.add(t * 1000 + section);
          }
        }
      }
    }
    assertThat(found).as("seed %d", seed).isEqualTo(needed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rowOrderChangesNothing(int seed) {
    assertThat(summary(random(seed).shuffled(seed + 1L)))
        .as("seed %d", seed)
        .isEqualTo(summary(random(seed)));
  }

  /**
   * Issue counts, and per asset whether it is supplied, meshed, and its path where that is unique.
   */
  private static Map<String, String> summary(GridSketch sketch) {
    IssueLog issues = new IssueLog();
    SupplyForest forest = EnergisationTrace.trace(sketch.network(), true, issues);
    Map<String, String> summary = new TreeMap<>();
    for (IssueCode code : IssueCode.values()) {
      summary.put(code.name(), "" + issues.count(code));
    }
    for (int asset = 0; asset < forest.assets().count(); asset++) {
      String path =
          forest.isMeshed(asset)
              ? "meshed"
              : Arrays.stream(forest.path(asset)).mapToObj(forest.assets()::id).toList().toString();
      summary.put(forest.assets().id(asset), path);
    }
    return summary;
  }

  /**
   * Two sources with two feeders each, a random tree of sections and switches, some of them open or
   * dead, and now and then an edge too many.
   */
  private static GridSketch random(int seed) {
    Random random = new Random(seed);
    GridSketch sketch =
        new GridSketch()
            .substation("S", 110)
            .source("T0", "S", "B0", 10, 1e4)
            .source("T1", "S", "B1", 10, 1e4);
    for (int f = 0; f < 4; f++) {
      sketch.feeder("F" + f, "B" + f % 2, "n" + f, 400, 20);
    }
    int nodes = 12 + random.nextInt(20);
    for (int n = 4; n < nodes; n++) {
      edge(sketch, random, "e" + n, "n" + random.nextInt(n), "n" + n);
      if (random.nextBoolean()) {
        sketch.load("D" + n, "n" + n, 100, 50);
      }
    }
    for (int x = 0; x < random.nextInt(4); x++) {
      edge(sketch, random, "x" + x, "n" + random.nextInt(nodes), "n" + random.nextInt(nodes));
    }
    return sketch;
  }

  private static void edge(GridSketch sketch, Random random, String id, String a, String b) {
    switch (random.nextInt(10)) {
      case 0 -> sketch.breaker(id, a, b, false);
      case 1, 2 -> sketch.breaker(id, a, b, true);
      case 3 -> sketch.deadSection(id, a, b);
      default -> sketch.section(id, a, b);
    }
  }

  /** Nodes that have power when one section is taken out; −1 for none. */
  private static boolean[] flood(Network network, int withoutSection) {
    boolean[] live = new boolean[network.nodeCount()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      open.add(network.busNode(t));
    }
    while (!open.isEmpty()) {
      int node = open.pop();
      if (live[node]) {
        continue;
      }
      live[node] = true;
      for (int s = 0; s < network.lineSections().size(); s++) {
        if (s != withoutSection && network.lineSections().isInService(s)) {
          pushFar(open, node, network.lineSections().fromNode(s), network.lineSections().toNode(s));
        }
      }
      for (int s = 0; s < network.switches().size(); s++) {
        if (network.switches().get(s).presentlyClosed()) {
          pushFar(open, node, network.switchNodeA(s), network.switchNodeB(s));
        }
      }
    }
    return live;
  }

  private static void pushFar(Deque<Integer> open, int node, int a, int b) {
    if (a == node) {
      open.add(b);
    } else if (b == node) {
      open.add(a);
    }
  }
}
