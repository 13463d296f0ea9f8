package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.Connection;
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

/** Streams the rows of one table over a connection of its own. */
final class GeoPackageFeatureReader extends LookAheadReader {
  private final GeoPackageTable table;
  private final GeoPackageGeometry geometries;
  private final Connection connection;
  private final ResultSet rows;
  private final ColumnKind[] kinds;
  private long count;

  GeoPackageFeatureReader(GeoPackageTable table, GeometryFactory factory) throws IOException {
    this.table = table;
    this.geometries = new GeoPackageGeometry(factory);
    this.kinds = table.kinds().toArray(ColumnKind[]::new);
    try {
      this.connection = table.file().connect();
    } catch (SQLException e) {
      throw failure(e);
    }
    try {
      Statement statement = connection.createStatement();
      this.rows = statement.executeQuery(table.select());
    } catch (SQLException e) {
      close();
      throw failure(e);
    }
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return table.schema();
  }

  @Override
  String source() {
    return "layer " + table.name();
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
    @Nullable Object[] values = new @Nullable Object[kinds.length];
    String problem = null;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != null) {
        values[i] = kinds[i].read(rows, i + 1, table.file().encoding());
        continue;
      }
      try {
        values[i] = geometry(rows.getObject(i + 1));
      } catch (ParseException | RuntimeException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    return feature(values, problem);
  }

  private SimpleFeature feature(@Nullable Object[] values, @Nullable String problem) {
    int key = table.keyColumn();
    Object number = key < 0 || values[key] == null ? Long.valueOf(count) : values[key];
    SimpleFeature feature =
        new SimpleFeatureImpl(
            values, table.schema(), new FeatureIdImpl(table.name() + "." + number), false);
    if (problem != null) {
      feature.getUserData().put(GeometryProblem.KEY, problem);
    }
    return feature;
  }

  private @Nullable Geometry geometry(@Nullable Object raw) throws ParseException {
    if (raw == null) {
      return null;
    }
    if (raw instanceof byte[] blob) {
      return geometries.read(blob);
    }
    throw new ParseException("geometry is not binary: " + raw);
  }

  private IOException failure(SQLException e) {
    String where = table.file().path() + ", layer " + table.name() + ", after row " + count;
    return new IOException(where + ": " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
