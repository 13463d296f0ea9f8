package io.headroom.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Which database it is, where that makes a difference. */
enum Dialect {
  H2,
  POSTGRESQL;

  static Dialect of(JdbcOperations sql) {
    Dialect found = sql.execute((ConnectionCallback<Dialect>) Dialect::of);
    return found == null ? H2 : found;
  }

  static Dialect of(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? POSTGRESQL
        : H2;
  }
}
