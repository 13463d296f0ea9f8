package io.headroom.power;

/** Who worked out a load flow. */
public enum Solver {
  /** The sweeps of {@link RadialLoadFlow}, for forests. */
  RADIAL,
  /** Open Load Flow behind {@link GeneralLoadFlow}, for loops and held voltages. */
  GENERAL
}
