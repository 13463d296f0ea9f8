package io.headroom.map;

import org.locationtech.jts.geom.Coordinate;

/** An edge between two corners, the same from whichever side it is seen. */
record GridEdge(Coordinate low, Coordinate high) {
  static GridEdge between(Coordinate a, Coordinate b) {
    return a.compareTo(b) <= 0 ? new GridEdge(a, b) : new GridEdge(b, a);
  }
}
