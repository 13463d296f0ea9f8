package io.headroom.rules;

/**
 * Transformer impedances by standard size.
 *
 * <p>A size between two standard ones takes the per-unit impedance of the next, one above the last
 * that of the last: u_k as it stands, P_k in proportion to the size. Otherwise the resistance of a
 * transformer far below the smallest size would exceed its impedance.
 */
record ImpedanceTable(StepTable shortCircuitPercent, StepTable loadLoss, double kwPerUnit) {

  static ImpedanceTable read(RuleReading rules, String key, double kwPerUnit) {
    String voltage = key + ".short-circuit";
    String loss = key + ".load-loss";
    return new ImpedanceTable(
        StepTable.parse(voltage, rules.text(voltage)),
        StepTable.parse(loss, rules.text(loss)),
        kwPerUnit);
  }

  TransformerImpedance of(double size) {
    if (!(size > 0) || Double.isInfinite(size)) {
      throw new IllegalArgumentException("a transformer needs a size above 0, got " + size);
    }
    double ofStandard = loadLoss.step(size) * kwPerUnit;
    return new TransformerImpedance(
        shortCircuitPercent.step(size), ofStandard * size / loadLoss.stepUpTo(size));
  }
}
