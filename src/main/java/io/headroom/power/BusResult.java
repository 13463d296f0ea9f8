package io.headroom.power;

/**
 * A bus as solved.
 *
 * <p>Power is what leaves the network at the bus: its load and what its shunts take, less what is
 * generated there; negative at a slack bus that feeds in. A bus without supply has voltage 0.
 */
public record BusResult(String id, double voltagePu, double angleDeg, double pKw, double qKvar) {
  /** False for a bus that no slack bus reaches. */
  public boolean energised() {
    return voltagePu > 0;
  }
}
