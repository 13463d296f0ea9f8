package io.headroom.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A connection that does nothing but notice when the database goes away. */
final class Watch implements AutoCloseable {
  private static final int H2_FILE_IS_TAKEN = 90020;
  private static final int GLANCE_MILLIS = 250;
  private static final int PATIENCE_SECONDS = 2;

  private final Connection connection;

  private Watch(Connection connection) {
    this.connection = connection;
  }

  static Watch over(DatabaseAddress address) throws SQLException {
    Properties entry = new Properties();
    entry.setProperty("user", address.user());
    entry.setProperty("password", address.password());
    if (address.isPostgresql()) {
      entry.setProperty("connectTimeout", "2");
      entry.setProperty("loginTimeout", "2");
      entry.setProperty("ApplicationName", "headroom watch");
    }
    return new Watch(DriverManager.getConnection(address.url(), entry));
  }

  /** Returns when the connection is lost, or soon after the end has come. */
  void untilLost(CountDownLatch ended) throws SQLException {
    try {
      while (connection.isValid(PATIENCE_SECONDS)) {
        if (ended.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** One line for the operator when another process has the file; else empty. */
  static Optional<String> takenFile(Throwable thrown, DatabaseAddress address) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IS_TAKEN) {
        String file = address.spoken().replaceFirst("^jdbc:h2:file:", "") + ".mv.db";
        return Optional.of(
            file + " is in use by another process. Stop that one, or name another folder.");
      }
    }
    return Optional.empty();
  }
}
