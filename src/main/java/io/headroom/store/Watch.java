package io.headroom.store;

import io.headroom.request.StoreUnavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A connection that does nothing but notice when the database goes away, and at PostgreSQL hear of
 * what other processes change.
 */
final class Watch implements AutoCloseable {
  private static final int H2_FILE_IS_TAKEN = 90020;
  private static final int GLANCE_MILLIS = 250;
  private static final int PATIENCE_SECONDS = 2;

  private final Connection connection;
  private final String process;

  /** What another process may have changed. */
  enum News {
    LEDGER("headroom_ledger"),
    DATASET("headroom_dataset");

    private final String channel;

    News(String channel) {
      this.channel = channel;
    }

    static Optional<News> of(String channel) {
      return Arrays.stream(values()).filter(news -> news.channel.equals(channel)).findFirst();
    }
  }

  private Watch(Connection connection, String process) {
    this.connection = connection;
    this.process = process;
  }

  static Watch over(DatabaseAddress address) throws SQLException {
    Properties entry = new Properties();
    entry.setProperty("user", address.user());
    entry.setProperty("password", address.password());
    if (address.isPostgresql()) {
      entry.setProperty("connectTimeout", "2");
      entry.setProperty("loginTimeout", "2");
      entry.setProperty("ApplicationName", address.process() + " watch");
    }
    Watch watch = new Watch(DriverManager.getConnection(address.url(), entry), address.process());
    if (address.isPostgresql()) {
      watch.listen();
    }
    return watch;
  }

  private void listen() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (News news : News.values()) {
        statement.execute("LISTEN " + news.channel);
      }
    } catch (SQLException broken) {
      connection.close();
      throw broken;
    }
  }

  /**
   * Returns when the connection is lost, or soon after the end has come.
   *
   * @param told runs when another process has changed something, once for many changes; again at
   *     the next glance when the store was too busy for it
   */
  void untilLost(CountDownLatch ended, Consumer<News> told) {
    Set<News> untold = EnumSet.noneOf(News.class);
    try {
      while (ended.getCount() > 0 && connection.isValid(PATIENCE_SECONDS)) {
        untold.addAll(hears(ended));
        untold.removeIf(news -> tells(told, news));
      }
    } catch (SQLException lost) {
      // Whether the database is away, or only this connection, the next one tells.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when the store did not answer; whether the database is away, this connection tells. */
  private static boolean tells(Consumer<News> told, News news) {
    try {
      told.accept(news);
      return true;
    } catch (StoreUnavailable busy) {
      return false;
    }
  }

  /** Waits a glance; what others have told of. */
  private Set<News> hears(CountDownLatch ended) throws SQLException, InterruptedException {
    if (!connection.isWrapperFor(PGConnection.class)) {
      boolean unused = ended.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      return Set.of();
    }
    PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications(GLANCE_MILLIS);
    Set<News> heard = EnumSet.noneOf(News.class);
    for (PGNotification one : told == null ? new PGNotification[0] : told) {
      if (!one.getParameter().equals(process)) {
        News.of(one.getName()).ifPresent(heard::add);
      }
    }
    return heard;
  }

  @Override
  public void close() {
    JdbcUtils.closeConnection(connection);
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
