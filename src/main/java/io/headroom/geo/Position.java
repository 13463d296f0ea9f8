package io.headroom.geo;

/** A point on the earth, longitude first, in WGS 84 / CGCS2000 degrees. */
public record Position(double lon, double lat) {
  public Position {
    if (!(lon >= -180 && lon <= 180) || !(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException(
          "position must be lon −180..180, lat −90..90, got " + lon + ", " + lat);
    }
  }

  /** Rounded to the given number of decimals; four decimals are about ten metres. */
  public Position rounded(int decimals) {
    double scale = Math.pow(10, decimals);
    return new Position(Math.round(lon * scale) / scale, Math.round(lat * scale) / scale);
  }
}
