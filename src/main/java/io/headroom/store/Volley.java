package io.headroom.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Statements of one transaction that go to the database together: in one round trip at PostgreSQL,
 * one after the other in H2.
 *
 * <p>Each sees what was committed before it began, the later ones more than the earlier.
 */
final class Volley {
  private static final RowCallbackHandler NONE = row -> {};

  private final List<Shot> shots = new ArrayList<>();

  private boolean commits;

  /** A parameter for all rows at once. */
  private record ArrayOf(ColumnType type, Object[] values) {}

  private record Shot(String sql, List<ArrayOf> values, RowCallbackHandler rows) {}

  /** One statement with its parameters. */
  final class Aim {
    private final String sql;
    private final List<ArrayOf> values = new ArrayList<>();

    private Aim(String sql) {
      this.sql = sql;
    }

    Aim with(ColumnType type, Collection<?> column) {
      values.add(new ArrayOf(type, column.toArray()));
      return this;
    }

    void reading(RowCallbackHandler rows) {
      shots.add(new Shot(sql, values, rows));
    }

    void fire() {
      reading(NONE);
    }
  }

  Aim at(String sql) {
    return new Aim(sql);
  }

  void run(JdbcOperations sql) {
    sql.execute(
        (ConnectionCallback<Void>)
            connection -> {
              run(connection);
              return null;
            });
  }

  /** The last one of its transaction: at PostgreSQL the commit goes with it. */
  void runAndCommit(JdbcOperations sql) {
    commits = true;
    run(sql);
  }

  private void run(Connection connection) throws SQLException {
    if (Dialect.of(connection) == Dialect.POSTGRESQL) {
      if (commits) {
        at("COMMIT").fire();
      }
      run(connection, shots);
      return;
    }
    for (Shot shot : shots) {
      run(connection, List.of(shot));
    }
  }

  private static void run(Connection connection, List<Shot> together) throws SQLException {
    String sql = together.stream().map(Shot::sql).collect(Collectors.joining(";"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int index = 0;
      for (Shot shot : together) {
        for (ArrayOf value : shot.values()) {
          statement.setArray(
              ++index, connection.createArrayOf(value.type().driverName(), value.values()));
        }
      }
      boolean isRead = statement.execute();
      for (Shot shot : together) {
        if (isRead) {
          read(statement, shot.rows());
        }
        isRead = statement.getMoreResults();
      }
    }
  }

  private static void read(PreparedStatement statement, RowCallbackHandler rows)
      throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        rows.processRow(result);
      }
    }
  }
}
