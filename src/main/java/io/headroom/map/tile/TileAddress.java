package io.headroom.map.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * A square of the tile pyramid.
 *
 * <pre>
 *   (0,0) ┌──────────┐        units of the tile, y to the south; lines and ground are drawn
 *         │ own      │        BUFFER units beyond the own square, so that neighbours join
 *         └──────────┘ (4096,4096)
 * </pre>
 *
 * @param x from the antimeridian eastward, below 2^zoom
 * @param y from the north, below 2^zoom
 */
public record TileAddress(int zoom, int x, int y) {
  public static final int DEEPEST = 20;
  public static final int EXTENT = 1 << Mercator.TILE_BITS;
  public static final int BUFFER = 64;

  public TileAddress {
    boolean there = zoom >= 0 && zoom <= DEEPEST && x >= 0 && y >= 0;
    if (!there || x >= 1 << zoom || y >= 1 << zoom) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
    }
  }

  /** The square and its buffer, in degrees. */
  public Envelope box() {
    double unit = Math.scalb(1.0, Mercator.unitBits(zoom));
    double west = ((double) x * EXTENT - BUFFER) * unit;
    double north = ((double) y * EXTENT - BUFFER) * unit;
    double side = (EXTENT + 2.0 * BUFFER) * unit;
    return new Envelope(
        Mercator.lon(west), Mercator.lon(west + side),
        Mercator.lat(north + side), Mercator.lat(north));
  }

  /** Place of a world coordinate in the tile, in its units; outside it below 0 or from 4096 up. */
  double column(int worldX) {
    return (Integer.toUnsignedLong(worldX) >>> Mercator.unitBits(zoom)) - (double) x * EXTENT;
  }

  double line(int worldY) {
    return (Integer.toUnsignedLong(worldY) >>> Mercator.unitBits(zoom)) - (double) y * EXTENT;
  }
}
