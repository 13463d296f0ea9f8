package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The contract in PostgreSQL with PostGIS. */
@Needs(Tool.POSTGIS)
class PostgisStoreTest extends StoreContract {
  private static PostgisDatabases databases;

  @BeforeAll
  static void startCluster() {
    databases = new PostgisDatabases();
  }

  @AfterAll
  static void stopCluster() {
    databases.close();
  }

  @BeforeEach
  @Override
  void start() {
    databases.clear();
    super.start();
  }

  @Override
  Database open() {
    return databases.open(4);
  }

  @Test
  void aRequestHasItsPlaceWithAnIndex() {
    try (Database database = open()) {
      new SqlRequestStore(database.source())
          .place(HotPath.submission("A", 0, 10), key -> Long.MAX_VALUE / 2);
      JdbcTemplate sql = new JdbcTemplate(database.source());
      assertThat(
              sql.queryForObject(
                  "SELECT ST_AsText(location) FROM connection_request", String.class))
          .isEqualTo("POINT(106.97 27.06)");
      sql.execute("SET enable_seqscan = off");
      List<String> plan =
          sql.queryForList(
              "EXPLAIN SELECT id FROM connection_request WHERE location && ST_MakeEnvelope(106,27,107,28,4326)",
              String.class);
      assertThat(String.join(" ", plan)).contains("connection_request_location");
    }
  }
}
