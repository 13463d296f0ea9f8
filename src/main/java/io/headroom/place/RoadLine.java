package io.headroom.place;

/**
 * The course of a named road.
 *
 * @param lonLat degrees: lon, lat, lon, lat …, at least two points; not to be changed
 */
public record RoadLine(String name, double[] lonLat) {
  public RoadLine {
    if (lonLat.length < 4 || lonLat.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a road is at least two lon, lat pairs, got " + lonLat.length + " numbers");
    }
  }
}
