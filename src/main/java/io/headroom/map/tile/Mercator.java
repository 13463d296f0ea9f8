package io.headroom.map.tile;

/**
 * The square that web maps draw the world in, 2^32 units across, from the north-west corner.
 *
 * <p>Coordinates are unsigned 32-bit numbers, so that at every zoom up to 20 the number of a tile
 * and the place in it are the upper and lower bits: {@code x >>> (32 - z)} and the twelve bits
 * below.
 */
final class Mercator {
  static final int TILE_BITS = 12;
  private static final int DEEPEST_ZOOM = 20;
  private static final double SIDE = 4_294_967_296.0;

  private Mercator() {}

  static int x(double lon) {
    return whole((lon + 180) / 360);
  }

  static int y(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return whole(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  }

  private static int whole(double share) {
    return (int) (long) Math.max(0, Math.min(SIDE - 1, Math.floor(share * SIDE)));
  }

  static double lon(double x) {
    return x / SIDE * 360 - 180;
  }

  static double lat(double y) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / SIDE))));
  }

  /** Units of the world in one of a tile at this zoom, as a power of two. */
  static int unitBits(int zoom) {
    return DEEPEST_ZOOM - zoom;
  }
}
