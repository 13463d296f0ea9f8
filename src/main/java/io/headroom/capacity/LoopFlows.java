package io.headroom.capacity;

import java.util.BitSet;
import java.util.Map;

/**
 * What a load flow found out about closed loops and parts with two sources, where peaks and ratings
 * along one path say nothing about the other.
 *
 * @param solved assets on a loop whose load flow converged
 * @param peakKva load of the sections on a loop at the peak, by asset; absent where unknown
 * @param noonKw their net import at the typical noon
 */
public record LoopFlows(BitSet solved, Map<Integer, Double> peakKva, Map<Integer, Double> noonKw) {
  /** Before any load flow. */
  public static final LoopFlows NONE = new LoopFlows(new BitSet(), Map.of(), Map.of());

  public LoopFlows {
    solved = (BitSet) solved.clone();
    peakKva = Map.copyOf(peakKva);
    noonKw = Map.copyOf(noonKw);
  }

  double peakKvaOf(int asset) {
    return peakKva.getOrDefault(asset, Double.NaN);
  }

  double noonKwOf(int asset) {
    return noonKw.getOrDefault(asset, Double.NaN);
  }
}
