package io.headroom.ingest.connect;

import java.util.Arrays;

/** Measures and cuts lines given as x, y, x, y … in metres beside the same line in degrees. */
final class Polyline {
  private Polyline() {}

  static double length(double[] xy) {
    double length = 0;
    for (int i = 2; i < xy.length; i += 2) {
      length += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    return length;
  }

  /** The part of the line in degrees between two distances along the line in metres. */
  static double[] part(double[] lonLat, double[] xy, double fromMetres, double toMetres) {
    double[] part = new double[lonLat.length + 4];
    int size = append(part, 0, at(lonLat, xy, fromMetres));
    double along = 0;
    for (int i = 2; i < xy.length - 2; i += 2) {
      along += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      if (along > fromMetres && along < toMetres) {
        size = append(part, size, new double[] {lonLat[i], lonLat[i + 1]});
      }
    }
    size = append(part, size, at(lonLat, xy, toMetres));
    return Arrays.copyOf(part, size);
  }

  /** The point at a distance along the line; its start or end beyond them. */
  static double[] at(double[] lonLat, double[] xy, double metres) {
    double along = 0;
    for (int i = 2; i < xy.length; i += 2) {
      double step = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      if (along + step >= metres && step > 0) {
        double share = Math.max(0, (metres - along) / step);
        return new double[] {
          lonLat[i - 2] + share * (lonLat[i] - lonLat[i - 2]),
          lonLat[i - 1] + share * (lonLat[i + 1] - lonLat[i - 1])
        };
      }
      along += step;
    }
    return new double[] {lonLat[lonLat.length - 2], lonLat[lonLat.length - 1]};
  }

  private static int append(double[] line, int size, double[] point) {
    line[size] = point[0];
    line[size + 1] = point[1];
    return size + 2;
  }
}
