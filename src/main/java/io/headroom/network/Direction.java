package io.headroom.network;

/** Which way additional power would flow: taken from the grid or given to it. */
public enum Direction {
  DEMAND,
  GENERATION
}
