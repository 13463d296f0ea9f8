package io.headroom.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database of the utility, brought to the present schema when it is opened. */
public final class Database implements AutoCloseable {
  private static final String COMMON = "classpath:db/common";
  private static final String POSTGIS = "classpath:db/postgis";

  /** Without a delay a commit is in the file before it is acknowledged. */
  private static final String H2_OPTIONS =
      ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=20000";

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** An H2 database in one file of this process; {@code .mv.db} is added to its name. */
  public static Database inFile(Path file, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS);
    config.setUsername("headroom");
    return open(config, connections, COMMON);
  }

  /** A PostgreSQL database in which the PostGIS extension is there or may be created. */
  public static Database postgis(String url, String user, String password, int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    return open(config, connections, COMMON, POSTGIS);
  }

  private static Database open(HikariConfig config, int connections, String... migrations) {
    config.setPoolName("headroom");
    config.setMaximumPoolSize(connections);
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(pool).locations(migrations).load().migrate();
    } catch (RuntimeException broken) {
      pool.close();
      throw broken;
    }
    return new Database(pool);
  }

  public DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
