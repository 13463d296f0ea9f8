package io.headroom.topology;

import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which main transformers power starts from, and which of them are one source.
 *
 * <pre>
 *   (grid) ─ T1 ─ bus        root: no upper node, or one that nothing else touches
 *   … 35 kV section ─ T2     live only when its upper node is
 *   T3 ∥ T4                  one parallel group at one voltage: one source
 * </pre>
 */
final class Sources {
  private final int[] numbers;
  private final BitSet fedFromAbove = new BitSet();

  Sources(Network network) {
    numbers = new int[network.powerTransformers().size()];
    Map<String, Integer> numberOfGroup = new HashMap<>();
    BitSet touched = nodesThatBringPower(network);
    for (int t = 0; t < numbers.length; t++) {
      PowerTransformer row = network.powerTransformers().get(t);
      Integer known =
          row.parallelGroup() == null ? null : numberOfGroup.putIfAbsent(groupOf(row), t);
      numbers[t] = known == null ? t : known;
      fedFromAbove.set(t, network.hvNode(t) >= 0 && touched.get(network.hvNode(t)));
    }
  }

  boolean isRoot(int transformer) {
    return !fedFromAbove.get(transformer);
  }

  boolean isSame(int transformerA, int transformerB) {
    return numbers[transformerA] == numbers[transformerB];
  }

  private static String groupOf(PowerTransformer row) {
    return row.parallelGroup() + " " + NominalVoltage.classOf(row.lvKv());
  }

  private static BitSet nodesThatBringPower(Network network) {
    BitSet touched = new BitSet(network.nodeCount());
    for (int s = 0; s < network.lineSections().size(); s++) {
      touched.set(network.lineSections().fromNode(s));
      touched.set(network.lineSections().toNode(s));
    }
    for (int s = 0; s < network.switches().size(); s++) {
      touched.set(network.switchNodeA(s));
      touched.set(network.switchNodeB(s));
    }
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      touched.set(network.busNode(t));
    }
    return touched;
  }
}
