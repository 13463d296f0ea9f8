package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Streams the rows of one table, some thousands at a time. */
final class PostgisFeatureReader extends LookAheadReader {
  private static final int ROWS_AT_ONCE = 5_000;

  private final PostgisTable table;
  private final WKBReader geometries;
  private final Statement statement;
  private final ResultSet rows;
  private long count;

  PostgisFeatureReader(PostgisTable table, GeometryFactory factory) throws IOException {
    this.table = table;
    this.geometries = new WKBReader(factory);
    try {
      this.statement = table.schema().connection().createStatement();
    } catch (SQLException e) {
      throw failure(e);
    }
    try {
      statement.setFetchSize(ROWS_AT_ONCE);
      this.rows = statement.executeQuery(table.select());
    } catch (SQLException e) {
      close();
      throw failure(e);
    }
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return table.type();
  }

  @Override
  String source() {
    return "table " + table.name();
  }

  @Override
  @Nullable SimpleFeature read() throws IOException {
    try {
      return rows.next() ? feature() : null;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private SimpleFeature feature() throws SQLException {
    count++;
    @Nullable Object[] values = new @Nullable Object[table.columns().size()];
    String problem = null;
    for (int i = 0; i < values.length; i++) {
      PostgisColumnKind kind = table.kinds().get(i);
      if (kind != null) {
        values[i] = kind.read(rows, i + 1);
        continue;
      }
      try {
        values[i] = geometry(rows.getBytes(i + 1));
      } catch (ParseException | RuntimeException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    SimpleFeature feature =
        new SimpleFeatureImpl(
            values, table.type(), new FeatureIdImpl(table.name() + "." + count), false);
    if (problem != null) {
      feature.getUserData().put(GeometryProblem.KEY, problem);
    }
    return feature;
  }

  /** Null for an empty geometry. */
  private @Nullable Geometry geometry(byte @Nullable [] ewkb) throws ParseException {
    Geometry geometry = ewkb == null ? null : geometries.read(ewkb);
    return geometry == null || geometry.isEmpty() ? null : geometry;
  }

  private IOException failure(SQLException e) {
    String where = "table " + table.name() + ", after row " + count;
    return new IOException(where + ": " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      statement.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
