package io.headroom.bench;

import io.headroom.capacity.Grade;
import io.headroom.capacity.PathShares;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.map.tile.TileAddress;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The transformers of a snapshot in PostGIS, and their tiles as {@code ST_AsMVT} writes them. */
final class TilePeer implements AutoCloseable {
  private static final int BATCH = 10_000;
  private static final List<Grade> BEST_FIRST =
      List.of(Grade.NORMAL, Grade.NO_DATA, Grade.HEAVY, Grade.OVERLOADED);

  private static final String EVERY_POINT =
      """
      SELECT ST_AsMVT(q, 'transformers', 4096, 'geom') FROM (
        SELECT id, name, grade, available_kva, feeder_id, rated_kva, 1 AS count,
          ST_AsMVTGeom(geom, ST_TileEnvelope(?, ?, ?), 4096, 64, true) AS geom
        FROM transformer
        WHERE geom && ST_TileEnvelope(?, ?, ?)) q
      """;

  /** Sixteen by sixteen squares, the worst grade by its rank, in the middle of the members. */
  private static final String CLUSTERED =
      """
      SELECT ST_AsMVT(q, 'transformers', 4096, 'geom') FROM (
        SELECT count(*) AS count, max(rank) AS rank,
          ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(avg(ST_X(geom)), avg(ST_Y(geom))), 3857),
            (SELECT ST_TileEnvelope(?, ?, ?)), 4096, 64, true) AS geom
        FROM transformer
        WHERE geom && ST_TileEnvelope(?, ?, ?)
        GROUP BY floor(ST_X(geom) / ?), floor(ST_Y(geom) / ?)) q
      """;

  private static final double WORLD_METRES = 2 * Math.PI * 6_378_137;

  private final Connection connection;
  private final PreparedStatement everyPoint;
  private final PreparedStatement clustered;

  private TilePeer(Connection connection) throws SQLException {
    this.connection = connection;
    this.everyPoint = connection.prepareStatement(EVERY_POINT);
    this.clustered = connection.prepareStatement(CLUSTERED);
  }

  static TilePeer load(PostgisCluster cluster, Snapshot snapshot) throws SQLException {
    Connection connection = cluster.connect();
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE transformer (id text, name text, grade text, rank int,"
              + " available_kva float8, feeder_id text, rated_kva float8,"
              + " geom geometry(Point, 3857))");
      insert(connection, snapshot);
      sql.execute("CREATE INDEX ON transformer USING gist (geom)");
      sql.execute("CLUSTER transformer USING transformer_geom_idx");
      sql.execute("VACUUM ANALYZE transformer");
      // One process a client, as for ours; the processor time of helpers would not be seen.
      sql.execute("SET max_parallel_workers_per_gather = 0");
    }
    return new TilePeer(connection);
  }

  private static void insert(Connection connection, Snapshot snapshot) throws SQLException {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO transformer VALUES (?, ?, ?, ?, ?, ?, ?,"
                + " ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), 3857))")) {
      for (int row = 0; row < rows.size(); row++) {
        fill(insert, snapshot, row);
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void fill(PreparedStatement insert, Snapshot snapshot, int row)
      throws SQLException {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    Assets assets = snapshot.forest().assets();
    int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    int feeder = snapshot.forest().feederOf(asset);
    PathShares shares = PathShares.of(snapshot.rules(), Use.COMMERCIAL, Double.NaN, false);
    insert.setString(1, rows.id(row));
    insert.setString(2, rows.name(row));
    insert.setString(3, snapshot.headroom().grade(asset).name());
    insert.setInt(4, BEST_FIRST.indexOf(snapshot.headroom().grade(asset)));
    insert.setDouble(5, snapshot.assessment().availableKva(asset, shares));
    insert.setString(6, feeder < 0 ? null : assets.id(assets.asset(AssetKind.FEEDER, feeder)));
    insert.setDouble(7, rows.ratedKva(row));
    insert.setDouble(8, rows.lon(row));
    insert.setDouble(9, rows.lat(row));
  }

  int everyPoint(TileAddress tile) throws SQLException {
    place(everyPoint, tile);
    return bytes(everyPoint);
  }

  int clustered(TileAddress tile) throws SQLException {
    double side = WORLD_METRES / (1 << tile.zoom()) / 16;
    place(clustered, tile);
    clustered.setDouble(7, side);
    clustered.setDouble(8, side);
    return bytes(clustered);
  }

  private static void place(PreparedStatement statement, TileAddress tile) throws SQLException {
    for (int envelope = 0; envelope <= 3; envelope += 3) {
      statement.setInt(envelope + 1, tile.zoom());
      statement.setInt(envelope + 2, tile.x());
      statement.setInt(envelope + 3, tile.y());
    }
  }

  private static int bytes(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBytes(1).length;
    }
  }

  /** Processor time of the process that serves this connection, from the kernel's books. */
  double serverSeconds() throws SQLException, IOException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      Path stat = Path.of("/proc", row.getString(1), "stat");
      String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
      // utime and stime, in hundredths of a second
      return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / 100;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
