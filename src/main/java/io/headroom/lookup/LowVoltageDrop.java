package io.headroom.lookup;

import io.headroom.rules.RuleSet;
import io.headroom.rules.TransformerImpedance;

/**
 * How far the voltage falls from the 10 kV bus to a low-voltage customer: through the transformer,
 * then along a service line nobody has designed yet.
 *
 * <pre>
 *   10 kV bus ──(T)── 0.4 kV ─────────── ● customer
 *            ΔU_T = k_T·S        ΔU_L = k_L·S         in pu, linear in the load S
 * </pre>
 *
 * <p>By the usual estimate for short lines, ΔU % = (P·R + Q·X) / (10·U²) with kW, kvar, Ω and kV;
 * twice that over the two wires of a single-phase line, and three times the share of the
 * transformer, whose one phase then carries it all. Taps are taken as neutral.
 */
final class LowVoltageDrop {
  private static final double THREE_PHASE_KV = 0.38;
  private static final double SINGLE_PHASE_KV = 0.22;
  private static final int PHASES = 3;
  private static final int WIRES = 2;

  private final double transformerPuPerKva;
  private final double linePuPerKva;

  private LowVoltageDrop(double transformerPuPerKva, double linePuPerKva) {
    this.transformerPuPerKva = transformerPuPerKva;
    this.linePuPerKva = linePuPerKva;
  }

  /** What is fed, and how. */
  record Line(double routeMetres, double powerFactor, boolean singlePhase) {}

  /** Behind a transformer of this size, with the rule set's usual service line. */
  static LowVoltageDrop of(RuleSet rules, double ratedKva, Line line) {
    double phases = line.singlePhase() ? PHASES : 1;
    return new LowVoltageDrop(
        phases * transformerPuPerKva(rules, ratedKva, line.powerFactor()),
        linePuPerKva(rules, line));
  }

  /** Fall through the transformer for each kVA of three-phase load at a power factor. */
  static double transformerPuPerKva(RuleSet rules, double ratedKva, double powerFactor) {
    TransformerImpedance impedance = rules.distributionTransformerImpedance(ratedKva);
    double r = impedance.loadLossKw() / ratedKva;
    double z = impedance.shortCircuitPercent() / 100;
    double x = Math.sqrt(Math.max(0, z * z - r * r));
    return (r * powerFactor + x * reactive(powerFactor)) / ratedKva;
  }

  private static double linePuPerKva(RuleSet rules, Line line) {
    double km = line.routeMetres() / 1000;
    double ohms =
        rules.serviceLineROhmPerKm() * line.powerFactor()
            + rules.serviceLineXOhmPerKm() * reactive(line.powerFactor());
    double kv = line.singlePhase() ? SINGLE_PHASE_KV : THREE_PHASE_KV;
    double wires = line.singlePhase() ? WIRES : 1;
    return wires * ohms * km / (1000 * kv * kv);
  }

  private static double reactive(double powerFactor) {
    return Math.sqrt(1 - powerFactor * powerFactor);
  }

  /** Fall from the 10 kV bus to the customer for each kVA of his, in pu. */
  double puPerKva() {
    return transformerPuPerKva + linePuPerKva;
  }
}
