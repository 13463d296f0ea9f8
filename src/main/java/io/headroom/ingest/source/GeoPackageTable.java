package io.headroom.ingest.source;

import io.headroom.ingest.source.GeoPackageFile.Column;
import io.headroom.ingest.source.GeoPackageFile.GeometryColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * One table of a GeoPackage and how its columns are read.
 *
 * <p>All columns become attributes, the primary key too: in many deliveries it is the only id.
 *
 * @param kinds by column; null for the geometry
 * @param keyColumn column of a single primary key, −1 when there is none
 */
record GeoPackageTable(
    GeoPackageFile file,
    String name,
    List<String> columns,
    List<@Nullable ColumnKind> kinds,
    int keyColumn,
    SimpleFeatureType schema) {

  private static final Map<String, Class<? extends Geometry>> GEOMETRIES =
      Map.of(
          "POINT", Point.class,
          "LINESTRING", LineString.class,
          "POLYGON", Polygon.class,
          "MULTIPOINT", MultiPoint.class,
          "MULTILINESTRING", MultiLineString.class,
          "MULTIPOLYGON", MultiPolygon.class);

  static GeoPackageTable of(GeoPackageFile file, String table) throws SQLException {
    List<Column> columns = file.columns(table);
    if (columns.isEmpty()) {
      throw new SQLException("listed in gpkg_contents, but there is no such table");
    }
    GeometryColumn geometry = file.geometryColumn(table);
    List<@Nullable ColumnKind> kinds = new ArrayList<>();
    for (Column column : columns) {
      boolean isGeometry = geometry != null && column.name().equalsIgnoreCase(geometry.name());
      kinds.add(isGeometry ? null : ColumnKind.ofSqlType(column.sqlType()));
    }
    List<String> names = columns.stream().map(Column::name).toList();
    SimpleFeatureType schema = schema(table, names, kinds, geometry);
    return new GeoPackageTable(file, table, names, kinds, keyOf(columns), schema);
  }

  String select() {
    return "SELECT * FROM " + quoted();
  }

  String count() {
    return "SELECT count(*) FROM " + quoted();
  }

  private String quoted() {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static int keyOf(List<Column> columns) {
    List<Column> keys = columns.stream().filter(Column::primaryKey).toList();
    return keys.size() == 1 ? columns.indexOf(keys.get(0)) : -1;
  }

  private static SimpleFeatureType schema(
      String table,
      List<String> names,
      List<@Nullable ColumnKind> kinds,
      @Nullable GeometryColumn geometry) {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(table);
    for (int i = 0; i < names.size(); i++) {
      ColumnKind kind = kinds.get(i);
      if (kind != null) {
        builder.add(names.get(i), kind.binding);
      } else if (geometry != null) {
        String code = geometry.srsCode();
        builder.add(
            names.get(i),
            GEOMETRIES.getOrDefault(geometry.type().toUpperCase(Locale.ROOT), Geometry.class),
            code == null ? null : SourceCrs.of(code, geometry.definition()));
        builder.setDefaultGeometry(names.get(i));
      }
    }
    return builder.buildFeatureType();
  }
}
