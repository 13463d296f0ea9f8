package io.headroom.geo;

/** Degrees to metres in a plane and back. Implementations may be used by many threads at once. */
interface PlaneTransform {
  /** Writes x (east) and y (north) into the first two places of {@code out}. */
  void toMetres(double lon, double lat, double[] out);

  Position toPosition(double x, double y);
}
