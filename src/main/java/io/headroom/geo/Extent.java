package io.headroom.geo;

/** A box in degrees that does not cross the date line. */
public record Extent(double west, double south, double east, double north) {
  public Extent {
    if (!(west <= east) || !(south <= north)) {
      throw new IllegalArgumentException(
          "extent must be west ≤ east, south ≤ north, got "
              + (west + ", " + south + ", " + east + ", " + north));
    }
  }

  public boolean contains(Position position) {
    return position.lon() >= west
        && position.lon() <= east
        && position.lat() >= south
        && position.lat() <= north;
  }

  public Position centre() {
    return new Position((west + east) / 2, (south + north) / 2);
  }
}
