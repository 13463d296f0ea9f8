package io.headroom.topology;

import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Walks from every source through closed switches and in-service sections and finds who feeds whom.
 *
 * <pre>
 *   110 kV ─(T1)─ bus ─[head]─ s1 ─ … 35 kV … ─ s9 ─(T7 35/10)─ bus ─[head]─ s20 ─●
 *   root          FEEDER 35 kV                  hv_node of T7     FEEDER 10 kV
 * </pre>
 *
 * <p>Roots are power transformers with no upper node, or with one that nothing else touches; all
 * others become live when their upper node does. Present switch states decide. Linear in the size
 * of the network, without recursion; a million transformers take about a second.
 *
 * <p>Reports {@code ISLAND CLOSED_LOOP TWO_SOURCES VOLTAGE_MISMATCH FEEDER_MISMATCH DANGLING_END}.
 */
public final class EnergisationTrace {
  private EnergisationTrace() {}

  /**
   * @param n1InSplit whether transformers of one substation stand in for each other although their
   *     busbars are split; else only those of one {@code parallel_group} do
   */
  public static SupplyForest trace(Network network, boolean n1InSplit, IssueLog issues) {
    float[] classKv = NodeChecks.report(network, issues);
    FeederHeads heads = new FeederHeads(network, issues);
    List<StandbyGroup> groups = StandbyGroups.of(network, n1InSplit);
    // Filled below, before anyone else sees the assets: the voltage of a feeder follows the walk.
    double[] feederKv = new double[network.feeders().size()];
    Assets assets = new Assets(network, groups, feederKv);
    SupplyWalk walk = new SupplyWalk(network, assets, heads);
    walk.run();
    for (int f = 0; f < feederKv.length; f++) {
      feederKv[f] = nominalKv(walk, f, classKv);
    }
    TransformerAttachment.attach(walk, issues);
    BitSet onLoop = LoopMarks.mark(walk, issues);
    IslandSearch.report(walk, issues);
    return new SupplyForest(walk, onLoop);
  }

  private static double nominalKv(SupplyWalk walk, int feeder, float[] classKv) {
    int head = walk.network.headNode(feeder);
    int transformer = walk.transformerOfNode[head];
    if (transformer >= 0) {
      return NominalVoltage.classOf(walk.network.powerTransformers().get(transformer).lvKv());
    }
    return firstStated(classKv, nodesNearHead(walk.network, feeder));
  }

  private static int[] nodesNearHead(Network network, int feeder) {
    int head = network.headNode(feeder);
    int headSwitch = network.headSwitch(feeder);
    int section = network.headSection(feeder);
    return new int[] {
      head,
      headSwitch < 0 ? head : network.switchNodeA(headSwitch),
      headSwitch < 0 ? head : network.switchNodeB(headSwitch),
      section < 0 ? head : network.lineSections().fromNode(section)
    };
  }

  private static double firstStated(float[] classKv, int[] nodes) {
    return Arrays.stream(nodes)
        .mapToDouble(node -> NominalVoltage.classOf(classKv[node]))
        .filter(kv -> kv > 0)
        .findFirst()
        .orElse(Double.NaN);
  }
}
