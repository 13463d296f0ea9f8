package io.headroom.store;

import io.headroom.fixtures.PostgisCluster;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One cluster with a fresh schema for whoever asks. */
final class PostgisDatabases implements AutoCloseable {
  private final PostgisCluster cluster = PostgisCluster.start();

  /** As it was when the cluster started, with nothing of the store in it. */
  void clear() {
    try (Connection connection = cluster.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS requests CASCADE");
      statement.execute("CREATE SCHEMA requests");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Database open(int connections) {
    return Database.postgis(url(), "postgres", "", connections);
  }

  DatabaseAddress address(int connections) {
    return new DatabaseAddress(url(), "postgres", "", connections);
  }

  Connection connect() throws SQLException {
    return cluster.connect();
  }

  void stopServer() {
    cluster.stopServer();
  }

  void startServer() {
    cluster.startServer();
  }

  String url() {
    return cluster.url() + "?currentSchema=requests,public";
  }

  @Override
  public void close() {
    cluster.close();
  }
}
