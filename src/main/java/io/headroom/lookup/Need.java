package io.headroom.lookup;

import io.headroom.rules.Use;

/**
 * What somebody wants to connect.
 *
 * @param kva apparent power; NaN when the question is "how much is there?"
 * @param kw active power; NaN together with {@code kva}
 * @param singlePhase true when a 220 V single-phase supply is asked for
 */
public record Need(
    double kva, double kw, Use use, boolean dual, boolean singlePhase, VoltageChoice voltage) {

  /** A need in kVA; the active power follows from the power factor. */
  public static Need ofKva(double kva, double powerFactor, Use use) {
    return new Need(kva, kva * powerFactor, use, false, false, VoltageChoice.BY_SIZE);
  }

  public boolean hasSize() {
    return !Double.isNaN(kva);
  }

  /** What has to fit: the size asked for, or nothing in particular. */
  double wantedKva() {
    return hasSize() ? kva : 0;
  }

  public Need withDual(boolean dual) {
    return new Need(kva, kw, use, dual, singlePhase, voltage);
  }

  public Need withVoltage(VoltageChoice voltage) {
    return new Need(kva, kw, use, dual, singlePhase, voltage);
  }

  public Need withSinglePhase(boolean singlePhase) {
    return new Need(kva, kw, use, dual, singlePhase, voltage);
  }
}
