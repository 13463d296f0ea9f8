package io.headroom.store;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The storm over PostgreSQL. */
@Needs(Tool.POSTGIS)
class PostgisStormTest extends ReservationStorm {
  private static PostgisDatabases databases;

  @BeforeAll
  static void startCluster() {
    databases = new PostgisDatabases();
  }

  @AfterAll
  static void stopCluster() {
    databases.close();
  }

  @Override
  Database open() {
    databases.clear();
    return databases.open(8);
  }
}
