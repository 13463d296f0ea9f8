package io.headroom.ingest.sink;

import io.headroom.ingest.LayerSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A GeoPackage 1.3 with one table a layer, written beside its target and moved there when complete.
 *
 * <p>One transaction for the whole file; no spatial index, since network layers are read whole. The
 * time of last change is fixed, so that the same rows give the same file: the date of a dataset
 * stands in its descriptor.
 */
final class GeoPackageWriter implements RowWriter {
  private static final String LAST_CHANGE = "2000-01-01T00:00:00.000Z";

  // application_id is "GPKG"; the file is disposable until it is moved, so nothing is synced.
  private static final List<String> FOUNDATION =
      List.of(
          "PRAGMA application_id = 1196444487",
          "PRAGMA user_version = 10300",
          "PRAGMA synchronous = OFF",
          "PRAGMA journal_mode = MEMORY",
          """
          CREATE TABLE gpkg_spatial_ref_sys (
            srs_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL PRIMARY KEY,
            organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL,
            definition TEXT NOT NULL,
            description TEXT)""",
          """
          CREATE TABLE gpkg_contents (
            table_name TEXT NOT NULL PRIMARY KEY,
            data_type TEXT NOT NULL,
            identifier TEXT UNIQUE,
            description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
            srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
              REFERENCES gpkg_spatial_ref_sys(srs_id))""",
          """
          CREATE TABLE gpkg_geometry_columns (
            table_name TEXT NOT NULL,
            column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL,
            z TINYINT NOT NULL,
            m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)
              REFERENCES gpkg_spatial_ref_sys (srs_id))""",
          """
          INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL)""");

  private static final String ADD_REFERENCE =
      "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)";
  private static final String ADD_CONTENTS =
      "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)";
  private static final String ADD_GEOMETRY_COLUMN =
      "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)";

  private final Path target;
  private final WholeFile file;
  private final SpatialReference reference;
  private final Function<String, LayerSchema> schemas;
  private final Connection connection;
  private final Map<String, GeoPackageLayer> layers = new LinkedHashMap<>();

  GeoPackageWriter(Path target, SpatialReference reference) throws IOException {
    this(target, reference, LayerSchema::get);
  }

  /**
   * @param schemas the schema of a layer, by its name
   */
  GeoPackageWriter(Path target, SpatialReference reference, Function<String, LayerSchema> schemas)
      throws IOException {
    this.target = target.toAbsolutePath();
    this.file = WholeFile.begin(this.target);
    this.reference = reference;
    this.schemas = schemas;
    try {
      connection =
          DriverManager.getConnection("jdbc:sqlite:file:" + file.unfinished().toUri().getRawPath());
    } catch (SQLException e) {
      throw failure(e);
    }
    layFoundation();
  }

  private void layFoundation() throws IOException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : FOUNDATION) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
      for (SpatialReference each : SpatialReference.values()) {
        addReference(each);
      }
    } catch (SQLException e) {
      discard();
      throw failure(e);
    }
  }

  private void addReference(SpatialReference each) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD_REFERENCE)) {
      insert.setString(1, each.title);
      insert.setInt(2, each.srsId);
      insert.setInt(3, each.srsId);
      insert.setString(4, each.wkt);
      insert.executeUpdate();
    }
  }

  @Override
  public void write(Row row) throws IOException {
    try {
      GeoPackageLayer layer = layers.get(row.layer());
      if (layer == null) {
        LayerSchema schema = schemas.apply(row.layer());
        layer = new GeoPackageLayer(connection, schema, reference.srsId);
        layers.put(row.layer(), layer);
      }
      layer.add(row);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    complete();
    file.finish();
  }

  /** Writes the last rows and the tables of contents; the file still has its unfinished name. */
  void complete() throws IOException {
    try {
      for (GeoPackageLayer layer : layers.values()) {
        layer.close();
        register(layer);
      }
      connection.commit();
      connection.close();
    } catch (SQLException e) {
      discard();
      throw failure(e);
    }
  }

  /** Gives the complete file its name. */
  void finish() throws IOException {
    file.finish();
  }

  /** Removes a complete file that was not given its name. */
  void forget() throws IOException {
    file.close();
  }

  private void register(GeoPackageLayer layer) throws SQLException {
    boolean spatial = layer.geometryType() != null;
    try (PreparedStatement insert = connection.prepareStatement(ADD_CONTENTS)) {
      insert.setString(1, layer.name());
      insert.setString(2, spatial ? "features" : "attributes");
      insert.setString(3, layer.name());
      insert.setString(4, LAST_CHANGE);
      double[] extent = layer.extent();
      for (int i = 0; i < extent.length; i++) {
        insert.setObject(5 + i, Double.isNaN(extent[i]) ? null : extent[i]);
      }
      insert.setObject(9, spatial ? reference.srsId : null);
      insert.executeUpdate();
    }
    if (spatial) {
      registerGeometry(layer);
    }
  }

  private void registerGeometry(GeoPackageLayer layer) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD_GEOMETRY_COLUMN)) {
      insert.setString(1, layer.name());
      insert.setString(2, layer.geometryType());
      insert.setInt(3, reference.srsId);
      insert.executeUpdate();
    }
  }

  @Override
  public void discard() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      file.close();
    }
  }

  private IOException failure(SQLException e) {
    return new IOException(target + " cannot be written: " + e.getMessage(), e);
  }
}
