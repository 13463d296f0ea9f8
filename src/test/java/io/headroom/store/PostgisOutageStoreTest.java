package io.headroom.store;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contract in PostgreSQL with PostGIS. */
@Needs(Tool.POSTGIS)
class PostgisOutageStoreTest extends OutageStoreContract {
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
}
