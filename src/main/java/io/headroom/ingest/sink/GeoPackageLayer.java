package io.headroom.ingest.sink;

import io.headroom.ingest.AttributeSchema;
import io.headroom.ingest.LayerSchema;
import io.headroom.ingest.source.GeoPackageGeometry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** One table of a GeoPackage being written: made from the layer's schema, filled in batches. */
final class GeoPackageLayer {
  private static final int BATCH = 5000;
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private final LayerSchema schema;
  private final List<AttributeSchema> attributes;
  private final int srsId;
  private final PreparedStatement insert;
  private final GeometryFactory factory = new GeometryFactory();
  private final GeoPackageGeometry geometries = new GeoPackageGeometry(factory);
  private final Envelope extent = new Envelope();
  private int waiting;

  GeoPackageLayer(Connection connection, LayerSchema schema, int srsId) throws SQLException {
    this.schema = schema;
    this.attributes = schema.attributes();
    this.srsId = srsId;
    try (Statement create = connection.createStatement()) {
      create.execute(createTable());
    }
    int columns = attributes.size() + (geometryType() == null ? 0 : 1);
    String marks = ", ?".repeat(columns);
    this.insert =
        connection.prepareStatement("INSERT INTO " + table() + " VALUES (NULL" + marks + ")");
  }

  String name() {
    return schema.name();
  }

  /** Null for a table without geometry. */
  @Nullable String geometryType() {
    return switch (schema.geometry()) {
      case NONE -> null;
      case POINT -> "POINT";
      case LINE -> "LINESTRING";
      case POLYGON -> "MULTIPOLYGON";
    };
  }

  /** West, south, east, north; NaN while no row has a geometry. */
  double[] extent() {
    return extent.isNull()
        ? new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}
        : new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
  }

  void add(Row row) throws SQLException {
    int column = 1;
    if (geometryType() != null) {
      insert.setBytes(column++, blob(row.geometry()));
    }
    for (AttributeSchema attribute : attributes) {
      insert.setObject(column++, stored(row.values().get(attribute.name())));
    }
    insert.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  void close() throws SQLException {
    flush();
    insert.close();
  }

  private void flush() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  private byte @Nullable [] blob(@Nullable Geometry geometry) {
    if (geometry == null) {
      return null;
    }
    Geometry fitting = fitting(geometry);
    extent.expandToInclude(fitting.getEnvelopeInternal());
    return geometries.write(fitting, srsId);
  }

  /** A table holds one type of geometry; a polygon or a collection of one is made to fit. */
  private Geometry fitting(Geometry geometry) {
    String wanted = String.valueOf(geometryType());
    if (wanted.equals("MULTIPOLYGON") && geometry instanceof Polygon polygon) {
      return factory.createMultiPolygon(new Polygon[] {polygon});
    }
    Geometry single = geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    Geometry fitting = wanted.equals("MULTIPOLYGON") ? geometry : single;
    if (!fitting.getGeometryType().equalsIgnoreCase(wanted)) {
      throw new IllegalArgumentException(
          "layer " + name() + " takes " + wanted + ", got " + geometry.getGeometryType());
    }
    return fitting;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof LocalDateTime dateTime) {
      return DATE_TIME.format(dateTime);
    }
    return value == null || value instanceof Number ? value : value.toString();
  }

  private String createTable() {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + table());
    sql.append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    if (geometryType() != null) {
      sql.append(", geom ").append(geometryType());
    }
    for (AttributeSchema attribute : attributes) {
      sql.append(", \"").append(attribute.name()).append("\" ").append(sqlType(attribute));
    }
    return sql.append(')').toString();
  }

  private String table() {
    return '"' + name() + '"';
  }

  private static String sqlType(AttributeSchema attribute) {
    return switch (attribute.type()) {
      case TEXT -> "TEXT";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "MEDIUMINT";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case DATE_TIME -> "DATETIME";
    };
  }
}
