package io.headroom.ingest.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A text table with a header row as a layer of points.
 *
 * @param lon number of the column of longitudes (or eastings), the first being 0
 * @param lat number of the column of latitudes (or northings)
 * @param schema a text for every column, and the point last
 */
record CsvTable(Path file, Charset charset, int lon, int lat, SimpleFeatureType schema) {
  private static final List<String> LON = List.of("lon", "lng", "longitude", "经度");
  private static final List<String> LAT = List.of("lat", "latitude", "纬度");

  /**
   * How a file is to be read.
   *
   * @param charset null to tell by the bytes
   * @param lon name of the column of longitudes; null for one of the usual names
   * @param lat name of the column of latitudes; null for one of the usual names
   */
  record Options(@Nullable Charset charset, @Nullable String lon, @Nullable String lat) {}

  static CsvTable scan(Path file, String name, Options options) throws IOException {
    Charset charset = options.charset == null ? CsvCharset.of(file) : options.charset;
    List<String> names = names(file, charset);
    int lon = indexOf(names, options.lon == null ? LON : List.of(options.lon));
    int lat = indexOf(names, options.lat == null ? LAT : List.of(options.lat));
    if (lon < 0 || lat < 0) {
      throw new IOException(missing(file, names, options));
    }
    return new CsvTable(file, charset, lon, lat, schema(name, names));
  }

  private static List<String> names(Path file, Charset charset) throws IOException {
    try (CsvRows rows = new CsvRows(file, charset)) {
      CsvRow header = rows.header();
      if (header == null) {
        throw new IOException(
            file.getFileName()
                + " is empty; expected a first line with the names of the columns,"
                + " two of them lon and lat");
      }
      if (header.problem() != null) {
        throw new IOException(
            file.getFileName() + ", line " + header.line() + ": " + header.problem());
      }
      return distinct(header.cells());
    }
  }

  /** A column without a name, or with one used before, is called by its number as well. */
  private static List<String> distinct(List<String> cells) {
    Set<String> names = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.strip();
      boolean fresh = !name.isEmpty() && names.add(name);
      distinct.add(fresh ? name : name + "(" + (distinct.size() + 1) + ")");
    }
    return distinct;
  }

  private static int indexOf(List<String> names, List<String> wanted) {
    for (String name : wanted) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static String missing(Path file, List<String> names, Options options) {
    String lon = options.lon == null ? String.join("/", LON) : options.lon;
    String lat = options.lat == null ? String.join("/", LAT) : options.lat;
    return file.getFileName()
        + (" has the columns " + String.join(", ", names))
        + ("; expected among them " + lon + " and " + lat);
  }

  private static SimpleFeatureType schema(String name, List<String> names) {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(name);
    names.forEach(column -> builder.add(column, String.class));
    String point = names.contains("geometry") ? "feature_geometry" : "geometry";
    builder.add(point, Point.class, SourceCrs.wgs84());
    builder.setDefaultGeometry(point);
    SimpleFeatureType schema = builder.buildFeatureType();
    schema.getUserData().put(RowNote.LINE, true);
    return schema;
  }
}
