package io.headroom.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database of the utility, brought to the present schema when it is opened. */
public final class Database implements AutoCloseable {
  private static final String COMMON = "classpath:db/common";
  private static final String POSTGIS = "classpath:db/postgis";

  /** Whoever waits longer for a connection is told that there is none. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** An H2 database in one file of this process; {@code .mv.db} is added to its name. */
  public static Database inFile(Path file, int connections) {
    return open(DatabaseAddress.ofFile(file, connections));
  }

  /** A PostgreSQL database in which the PostGIS extension is there or may be created. */
  public static Database postgis(String url, String user, String password, int connections) {
    return open(new DatabaseAddress(url, user, password, connections));
  }

  public static Database open(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setPoolName("headroom");
    config.setMaximumPoolSize(address.connections());
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    config.setDataSourceProperties(driverOptions(address));
    HikariDataSource pool = new HikariDataSource(config);
    try {
      migrate(address);
    } catch (RuntimeException broken) {
      pool.close();
      throw broken;
    }
    return new Database(pool);
  }

  /** Over connections of its own: a migration may take longer than a question. */
  private static void migrate(DatabaseAddress address) {
    String[] migrations =
        address.isPostgresql() ? new String[] {COMMON, POSTGIS} : new String[] {COMMON};
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations(migrations)
        .load()
        .migrate();
  }

  /** A server that has gone without a word is given up after these seconds. */
  private static Properties driverOptions(DatabaseAddress address) {
    Properties options = new Properties();
    if (address.isPostgresql()) {
      options.setProperty("connectTimeout", "2");
      options.setProperty("loginTimeout", "2");
      options.setProperty("socketTimeout", "10");
      options.setProperty("tcpKeepAlive", "true");
      options.setProperty("ApplicationName", address.process());
    }
    return options;
  }

  public DataSource source() {
    return pool;
  }

  /** Connections to a server that has been away are of no use any more. */
  void forgetConnections() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    pool.close();
  }
}
