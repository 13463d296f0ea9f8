package io.headroom.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A GeoPackage on disk: opened read-only, and asked which tables and columns it holds. */
final class GeoPackageFile {
  private static final int HEADER_BYTES = 60;
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private static final String TABLES =
      "SELECT table_name FROM gpkg_contents"
          + " WHERE data_type IN ('features', 'attributes', 'aspatial') ORDER BY table_name";
  private static final String GEOMETRY_COLUMN =
      "SELECT g.column_name, g.geometry_type_name, s.organization, s.organization_coordsys_id,"
          + " s.definition FROM gpkg_geometry_columns g"
          + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?";
  private static final String COLUMNS = "SELECT name, type, pk FROM pragma_table_info(?)";

  /** A column as declared. */
  record Column(String name, String sqlType, boolean primaryKey) {}

  /** The geometry column of a feature table; the definition is null when the SRS is undefined. */
  record GeometryColumn(
      String name, String type, @Nullable String srsCode, @Nullable String definition) {}

  private final Path path;
  private final Charset encoding;

  private GeoPackageFile(Path path, Charset encoding) {
    this.path = path;
    this.encoding = encoding;
  }

  /** Checks what can be checked without knowing the layers, and says what is wrong otherwise. */
  static GeoPackageFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + " is not a file; expected a GeoPackage (.gpkg)");
    }
    byte[] header = header(path);
    if (header.length < HEADER_BYTES || !Arrays.equals(SQLITE, Arrays.copyOf(header, 16))) {
      throw new IOException(path + " is not a GeoPackage: it does not begin as an SQLite file");
    }
    GeoPackageFile file = new GeoPackageFile(path, encodingIn(header));
    try {
      file.tables();
    } catch (SQLException e) {
      String reason = "is not a GeoPackage: it has no readable table gpkg_contents";
      throw new IOException(path + " " + reason + " (" + e.getMessage() + ")", e);
    }
    return file;
  }

  Path path() {
    return path;
  }

  /** How the file stores text. */
  Charset encoding() {
    return encoding;
  }

  /**
   * A new read-only connection. A delivery on a read-only medium is declared immutable, because
   * SQLite could not create the lock files it would otherwise want beside it.
   */
  Connection connect() throws SQLException {
    Path folder = path.toAbsolutePath().getParent();
    boolean writable = Files.isWritable(path) && folder != null && Files.isWritable(folder);
    String mode = writable ? "mode=ro" : "mode=ro&immutable=1";
    return DriverManager.getConnection(
        "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath() + "?" + mode);
  }

  List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(TABLES);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(COLUMNS)) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(new Column(rows.getString(1), rows.getString(2), rows.getInt(3) > 0));
        }
      }
    }
    return columns;
  }

  /** Null for an attribute table. */
  @Nullable GeometryColumn geometryColumn(String table) throws SQLException {
    try (Connection connection = connect()) {
      if (!hasGeometryColumns(connection)) {
        return null;
      }
      try (PreparedStatement query = connection.prepareStatement(GEOMETRY_COLUMN)) {
        query.setString(1, table);
        try (ResultSet row = query.executeQuery()) {
          return row.next() ? geometryColumn(row) : null;
        }
      }
    }
  }

  private static GeometryColumn geometryColumn(ResultSet row) throws SQLException {
    String organisation = row.getString(3);
    boolean defined = organisation != null && !"NONE".equalsIgnoreCase(organisation);
    String code = defined ? organisation + ":" + row.getInt(4) : null;
    return new GeometryColumn(row.getString(1), row.getString(2), code, row.getString(5));
  }

  // A GeoPackage of attribute tables alone need not have it.
  private static boolean hasGeometryColumns(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'");
        ResultSet rows = query.executeQuery()) {
      return rows.next();
    }
  }

  private static byte[] header(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEADER_BYTES);
    }
  }

  /** SQLite's text encoding, the big-endian number at offset 56. */
  private static Charset encodingIn(byte[] header) {
    return switch (header[59]) {
      case 2 -> StandardCharsets.UTF_16LE;
      case 3 -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
