package io.headroom.power;

import java.util.Arrays;

/** What a {@link MeshedLoadFlow} holds its busbars at, and what it found last. */
final class MeshedState {
  /** Voltages the busbars are held at, by source. */
  double[] heldPu;

  /** Voltages behind the main transformers, by source. */
  final Phasor[] emf;

  /** By place. */
  final Phasor[] voltage;

  /** By bus: power arriving along the supply path, and the current of the branch there. */
  final Phasor[] into;

  /** By bus: power leaving the upper end, and the larger of the currents at the ends. */
  final Phasor[] from;

  final double[] current;
  final double[] endCurrent;

  /** By source: what its busbar gets. */
  final Phasor[] infeed;

  int iterations;
  double mismatch;
  double loss;

  MeshedState(double[] heldPu, int places, int buses) {
    this.heldPu = heldPu;
    this.emf = zeros(heldPu.length);
    this.infeed = zeros(heldPu.length);
    this.voltage = zeros(places);
    this.into = zeros(buses);
    this.from = zeros(buses);
    this.endCurrent = new double[buses];
    this.current = new double[buses];
  }

  private static Phasor[] zeros(int size) {
    Phasor[] zeros = new Phasor[size];
    Arrays.fill(zeros, Phasor.ZERO);
    return zeros;
  }

  /** What has no impedance: the same at both ends. */
  void put(int bus, Phasor power, double amps) {
    into[bus] = power;
    from[bus] = power;
    current[bus] = amps;
    endCurrent[bus] = amps;
  }
}
