package io.headroom.ingest;

import java.util.Locale;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;

/**
 * Coordinate reference systems by code, and the way from them to longitude and latitude.
 *
 * <p>WGS 84 and CGCS2000 degrees, equal within a decimetre, are recognised without opening the EPSG
 * database, which costs more than a second at the first use.
 */
final class CoordinateSystems {
  private static final Set<String> DEGREES =
      Set.of("EPSG:4326", "EPSG:4490", "CRS:84", "OGC:CRS84", "URN:OGC:DEF:CRS:OGC:1.3:CRS84");

  static {
    if (System.getProperty("org.geotools.referencing.forceXY") == null) {
      System.setProperty("org.geotools.referencing.forceXY", "true");
    }
  }

  private CoordinateSystems() {}

  /** The system of this code, longitude (easting) first. */
  static CoordinateReferenceSystem decode(String code) {
    if (DEGREES.contains(code.toUpperCase(Locale.ROOT))) {
      return DefaultGeographicCRS.WGS84;
    }
    try {
      return CRS.decode(code, true);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("a known code such as EPSG:4326 or EPSG:4545", e);
    }
  }

  /** The way to WGS 84 degrees, longitude first; null when there is nothing to do. */
  static @Nullable MathTransform toDegrees(CoordinateReferenceSystem source) {
    if (isDegrees(source)) {
      return null;
    }
    try {
      // lenient: CGCS2000 has no published shift to WGS 84, and the true one is a decimetre
      MathTransform transform = CRS.findMathTransform(source, DefaultGeographicCRS.WGS84, true);
      return transform.isIdentity() ? null : transform;
    } catch (FactoryException e) {
      throw new IllegalArgumentException("no way from " + source.getName() + " to degrees", e);
    }
  }

  private static boolean isDegrees(CoordinateReferenceSystem source) {
    if (CRS.equalsIgnoreMetadata(source, DefaultGeographicCRS.WGS84)) {
      return true;
    }
    boolean eastFirst =
        source.getCoordinateSystem().getAxis(0).getDirection().equals(AxisDirection.EAST);
    return eastFirst
        && source.getIdentifiers().stream()
            .anyMatch(id -> DEGREES.contains(id.toString().toUpperCase(Locale.ROOT)));
  }
}
