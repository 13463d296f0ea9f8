package io.headroom.lookup;

/**
 * A place as the circle it lies in, in metres of the snapshot's projection.
 *
 * @param x east of the centre
 * @param y north of it
 * @param radiusMetres how far the true place may be from the centre; 0 for a point on the map
 */
record PlaceCircle(double x, double y, double radiusMetres) {
  boolean isExact() {
    return radiusMetres == 0;
  }
}
