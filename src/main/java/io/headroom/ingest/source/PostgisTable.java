package io.headroom.ingest.source;

import io.headroom.ingest.source.PostgisSchema.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * One table or view of a PostGIS schema and how its columns are read. Geometries other than the
 * first are left out.
 *
 * @param kinds by column; null for the geometry
 */
record PostgisTable(
    PostgisSchema schema,
    String name,
    List<String> columns,
    List<@Nullable PostgisColumnKind> kinds,
    SimpleFeatureType type) {
  private static final Map<String, Class<? extends Geometry>> GEOMETRIES =
      Map.of(
          "POINT", Point.class,
          "LINESTRING", LineString.class,
          "POLYGON", Polygon.class,
          "MULTIPOINT", MultiPoint.class,
          "MULTILINESTRING", MultiLineString.class,
          "MULTIPOLYGON", MultiPolygon.class);

  static PostgisTable of(PostgisSchema schema, String table) throws SQLException {
    PostgisSchema.Geometry geometry = schema.geometry(table);
    List<String> names = new ArrayList<>();
    List<@Nullable PostgisColumnKind> kinds = new ArrayList<>();
    for (Column column : schema.columns(table)) {
      boolean isGeometry = geometry != null && column.name().equals(geometry.column());
      if (isGeometry || !column.type().equals("geometry")) {
        names.add(column.name());
        kinds.add(isGeometry ? null : PostgisColumnKind.ofType(column.type()));
      }
    }
    return new PostgisTable(schema, table, names, kinds, type(table, names, kinds, geometry));
  }

  /** Geometries with their SRID, as bytes. */
  String select() {
    String list =
        IntStream.range(0, columns.size())
            .mapToObj(i -> selected(columns.get(i), kinds.get(i) == null))
            .collect(Collectors.joining(", "));
    return "SELECT " + list + " FROM " + schema.quoted(name);
  }

  private static String selected(String column, boolean isGeometry) {
    String quoted = PostgisSchema.quote(column);
    return isGeometry ? "ST_AsEWKB(" + quoted + ")" : quoted;
  }

  String count() {
    return "SELECT count(*) FROM " + schema.quoted(name);
  }

  private static SimpleFeatureType type(
      String table,
      List<String> names,
      List<@Nullable PostgisColumnKind> kinds,
      PostgisSchema.@Nullable Geometry geometry) {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(table);
    for (int i = 0; i < names.size(); i++) {
      PostgisColumnKind kind = kinds.get(i);
      if (kind != null) {
        builder.add(names.get(i), kind.binding);
      } else if (geometry != null) {
        builder.add(
            names.get(i),
            GEOMETRIES.getOrDefault(geometry.type().toUpperCase(Locale.ROOT), Geometry.class),
            geometry.srid() == 0 ? null : SourceCrs.of("EPSG:" + geometry.srid(), null));
        builder.setDefaultGeometry(names.get(i));
      }
    }
    return builder.buildFeatureType();
  }
}
