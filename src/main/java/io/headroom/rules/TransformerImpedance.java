package io.headroom.rules;

/**
 * What a transformer puts in the way of the power it carries.
 *
 * <p>With the rated power S and voltage U: {@code Z = u_k·U²/S} and {@code R = P_k·U²/S²}.
 *
 * @param shortCircuitPercent u_k, per cent of the rated voltage
 * @param loadLossKw P_k, copper loss at rated current
 */
public record TransformerImpedance(double shortCircuitPercent, double loadLossKw) {
  public TransformerImpedance {
    if (!(shortCircuitPercent > 0) || !(loadLossKw >= 0)) {
      throw new IllegalArgumentException(
          "a transformer needs u_k above 0 % and P_k of at least 0 kW, got "
              + (shortCircuitPercent + ", " + loadLossKw));
    }
  }
}
