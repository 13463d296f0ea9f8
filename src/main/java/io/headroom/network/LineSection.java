package io.headroom.network;

import org.jspecify.annotations.Nullable;

/**
 * A run of line or cable between two nodes.
 *
 * @param conductor catalogue code, when the electrical figures came from the catalogue
 * @param coordinates lon, lat, lon, lat …; empty when the row has no geometry
 * @param bUsPerKm total charging susceptance, µS/km; 0 when not delivered
 */
public record LineSection(
    String id,
    String fromNode,
    String toNode,
    double voltageKv,
    LineKind kind,
    @Nullable String conductor,
    double rOhmPerKm,
    double xOhmPerKm,
    double ampacityA,
    double lengthM,
    boolean inService,
    double[] coordinates,
    double bUsPerKm) {

  /** The same without charging, as overhead lines of a few kilometres are. */
  public LineSection(
      String id,
      String fromNode,
      String toNode,
      double voltageKv,
      LineKind kind,
      @Nullable String conductor,
      double rOhmPerKm,
      double xOhmPerKm,
      double ampacityA,
      double lengthM,
      boolean inService,
      double[] coordinates) {
    this(
        id,
        fromNode,
        toNode,
        voltageKv,
        kind,
        conductor,
        rOhmPerKm,
        xOhmPerKm,
        ampacityA,
        lengthM,
        inService,
        coordinates,
        0);
  }
}
