package io.headroom.ingest.source;

import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;

/**
 * Coordinate reference systems as sources name them, always with the longitude or easting first.
 *
 * <p>The two geographic systems nearly every delivery uses are read from their definitions here:
 * asking the EPSG database for them would cost a second at every start.
 */
public final class SourceCrs {
  public static final String WGS84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
          + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  public static final String CGCS2000_WKT =
      "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
          + "TOWGS84[0,0,0,0,0,0,0],AUTHORITY[\"EPSG\",\"1043\"]],"
          + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
          + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
          + "AUTHORITY[\"EPSG\",\"4490\"]]";

  private static final Logger LOG = Logger.getLogger(SourceCrs.class.getName());
  private static final Map<String, String> BUILT_IN =
      Map.of("EPSG:4326", WGS84_WKT, "EPSG:4490", CGCS2000_WKT);
  private static final Pattern EPSG = Pattern.compile("(?i).*\\bEPSG:(?:[0-9.]*:)?([0-9]+)$");
  private static final Pattern CRS84 = Pattern.compile("(?i).*\\bCRS:?(?:[0-9.]*:)?:?(?:CRS)?84$");

  private SourceCrs() {}

  /**
   * A code such as {@code EPSG:4545}, {@code urn:ogc:def:crs:EPSG::4490} or {@code
   * urn:ogc:def:crs:OGC:1.3:CRS84}; empty when it names none known here.
   */
  public static Optional<CoordinateReferenceSystem> ofName(String name) {
    String text = name.trim();
    if (CRS84.matcher(text).matches()) {
      return Optional.of(wgs84());
    }
    Matcher epsg = EPSG.matcher(text);
    return epsg.matches() ? ofEpsg("EPSG:" + epsg.group(1)) : Optional.empty();
  }

  /**
   * The system of an authority's code, else the one its WKT describes, else none.
   *
   * <p>The code goes first because the text of a GeoPackage may list latitude first while its
   * coordinates never do.
   */
  static @Nullable CoordinateReferenceSystem of(String code, @Nullable String wkt) {
    return ofName(code).orElseGet(() -> parsedOrNull(wkt));
  }

  static CoordinateReferenceSystem wgs84() {
    return parsed(WGS84_WKT);
  }

  private static Optional<CoordinateReferenceSystem> ofEpsg(String code) {
    String builtIn = BUILT_IN.get(code);
    if (builtIn != null) {
      return Optional.of(parsed(builtIn));
    }
    try {
      return Optional.of(CRS.decode(code, true));
    } catch (FactoryException e) {
      LOG.log(Level.FINE, "no definition of " + code, e);
      return Optional.empty();
    }
  }

  private static CoordinateReferenceSystem parsed(String wkt) {
    try {
      return CRS.parseWKT(wkt);
    } catch (FactoryException e) {
      throw new IllegalStateException("built-in definition does not parse: " + wkt, e);
    }
  }

  private static @Nullable CoordinateReferenceSystem parsedOrNull(@Nullable String wkt) {
    if (wkt == null || wkt.isBlank() || "undefined".equalsIgnoreCase(wkt.trim())) {
      return null;
    }
    try {
      return CRS.parseWKT(wkt);
    } catch (FactoryException e) {
      LOG.log(Level.FINE, "unreadable definition " + wkt, e);
      return null;
    }
  }
}
