package io.headroom.power;

public enum Solver {
  RADIAL,
  GENERAL
}
