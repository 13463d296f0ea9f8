package io.headroom.ingest.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One schema of a PostGIS database, as its catalogue describes it.
 *
 * <p>Everything is read in one transaction, so that all tables are as they were at one moment,
 * whoever edits them meanwhile.
 */
final class PostgisSchema implements AutoCloseable {
  private static final String TABLES =
      "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1";
  private static final String COLUMNS =
      "SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid"
          + " WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped"
          + " ORDER BY a.attnum";
  private static final String GEOMETRY =
      "SELECT f_geometry_column, type, srid FROM geometry_columns"
          + " WHERE f_table_schema = ? AND f_table_name = ? ORDER BY 1";

  private final DataSource server;
  private final String name;
  private @Nullable Connection connection;

  PostgisSchema(DataSource server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A column and the name of its type, such as {@code float8}. */
  record Column(String name, String type) {}

  /**
   * The first column of geometries.
   *
   * @param srid 0 when the table does not say
   */
  record Geometry(String column, String type, int srid) {}

  String name() {
    return name;
  }

  /** Rows come as they are asked for; not to be closed by those who read. */
  synchronized Connection connection() throws SQLException {
    Connection known = connection;
    if (known != null) {
      return known;
    }
    Connection opened = server.getConnection();
    opened.setReadOnly(true);
    opened.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    opened.setAutoCommit(false);
    connection = opened;
    return opened;
  }

  @Override
  public synchronized void close() throws SQLException {
    Connection known = connection;
    connection = null;
    if (known != null) {
      known.close();
    }
  }

  List<String> tables() throws SQLException {
    return read(TABLES, row -> row.getString(1), name);
  }

  List<Column> columns(String table) throws SQLException {
    return read(COLUMNS, row -> new Column(row.getString(1), row.getString(2)), name, table);
  }

  @Nullable Geometry geometry(String table) throws SQLException {
    return read(
            GEOMETRY,
            row -> new Geometry(row.getString(1), row.getString(2), row.getInt(3)),
            name,
            table)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Reads one row of an answer. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String query, RowReader<T> reader, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection().prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reader.read(rows));
        }
      }
      return all;
    }
  }

  String quoted(String table) {
    return quote(name) + "." + quote(table);
  }

  static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
