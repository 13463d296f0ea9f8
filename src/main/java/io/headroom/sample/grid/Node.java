package io.headroom.sample.grid;

import io.headroom.sample.land.Spot;

/** A point where equipment meets, and how many line ends meet there. */
public final class Node {
  private final String id;
  private final Spot spot;
  private int lines;

  Node(String id, Spot spot) {
    this.id = id;
    this.spot = spot;
  }

  public String id() {
    return id;
  }

  /** As it will stand in the file, after rounding. */
  public Spot spot() {
    return spot;
  }

  int lines() {
    return lines;
  }

  void join() {
    lines++;
  }
}
