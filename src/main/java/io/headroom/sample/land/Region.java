package io.headroom.sample.land;

import io.headroom.geo.Position;

/**
 * One county's worth of network: number 0 is Kaiyang itself, the others are copies of its land laid
 * around it like tiles, each with a network of its own.
 *
 * @param transformers distribution transformers to make
 * @param column tile east of Kaiyang
 * @param row tile north of Kaiyang
 */
public record Region(int number, int transformers, int column, int row) {
  /** Kaiyang without any transformer: the plane in which all land is laid out. */
  static final Region HOME = new Region(0, 0, 0, 0);

  private static final double TILE_WIDTH_DEGREES = 0.56;
  private static final double TILE_HEIGHT_DEGREES = 0.62;
  private static final Position ORIGIN = new Position(107.0, 27.08);

  /** Lays tile {@code number} of {@code count} in a square that has Kaiyang near its middle. */
  public static Region of(int number, int count, int transformers) {
    if (number == 0) {
      return new Region(0, transformers, 0, 0);
    }
    int side = (int) Math.ceil(Math.sqrt(count));
    int home = (side / 2) * side + side / 2;
    int tile = number <= home ? number - 1 : number;
    return new Region(number, transformers, tile % side - side / 2, tile / side - side / 2);
  }

  public double shiftLon() {
    return column * TILE_WIDTH_DEGREES;
  }

  public double shiftLat() {
    return row * TILE_HEIGHT_DEGREES;
  }

  public Plane plane() {
    return new Plane(new Position(ORIGIN.lon() + shiftLon(), ORIGIN.lat() + shiftLat()));
  }

  /** Goes before every id of the region; empty at home. */
  public String idPrefix() {
    return number == 0 ? "" : "r" + number + "-";
  }

  /** Goes before every name of the region; empty at home. */
  public String namePrefix() {
    return number == 0 ? "" : "邻" + number + "县";
  }
}
