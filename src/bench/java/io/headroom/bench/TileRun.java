package io.headroom.bench;

import io.headroom.api.Disclosure;
import io.headroom.api.TileAttributes;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.Progress;
import io.headroom.map.CountyMap;
import io.headroom.map.CustomersServed;
import io.headroom.map.tile.TileAddress;
import io.headroom.map.tile.TileLayer;
import io.headroom.network.Direction;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The densest tiles of a network at zoom 10, 12 and 14: ours, cut anew each time, against
 * {@code ST_AsMVT} over the same transformers in PostGIS; by turns, in one run, one client.
 *
 * <pre>
 *   java -jar target/headroom.jar sample --transformers 1000000 --seed 1 --out big.gpkg
 *   mvn -Pbench -DskipTests test-compile exec:exec -Dexec.executable=java \
 *     -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx8g -cp %classpath io.headroom.bench.TileRun big.gpkg 20 5"
 * </pre>
 *
 * <p>Arguments: dataset, tiles a zoom, rounds; the first round warms up. PostGIS has grade and
 * available capacity as columns; ours works them out from the snapshot and its ledger.
 */
public final class TileRun {
  private static final int[] ZOOMS = {14, 12, 10};

  private final CountyMap map;
  private final TileAttributes attributes;
  private final TilePeer peer;
  private final int rounds;

  private TileRun(CountyMap map, TileAttributes attributes, TilePeer peer, int rounds) {
    this.map = map;
    this.attributes = attributes;
    this.peer = peer;
    this.rounds = rounds;
  }

  /** Cuts one tile and says how many bytes it has. */
  private interface Cutter {
    int cut(TileAddress tile) throws SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    Path dataset = Path.of(arguments[0]);
    int tiles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Snapshot snapshot =
        Snapshot.of(
            Objects.requireNonNull(DatasetImporter.read(dataset, Progress.NONE).dataset()),
            RuleSet.builtIn(),
            LocalDate.of(2026, 11, 23));
    CustomersServed served = CustomersServed.of(snapshot.dataset().network(), snapshot.forest());
    Disclosure planner = new Disclosure(Disclosure.Level.FULL, snapshot, served);
    TileAttributes attributes = new TileAttributes(snapshot, planner, Direction.DEMAND);
    CountyMap map = CountyMap.of(snapshot, served, planner);
    map.areas();
    try (PostgisCluster cluster = PostgisCluster.start();
        TilePeer peer = TilePeer.load(cluster, snapshot)) {
      new TileRun(map, attributes, peer, rounds).measure(densest(snapshot, tiles));
    }
  }

  private static Map<Integer, List<TileAddress>> densest(Snapshot snapshot, int tiles) {
    DistributionTransformers rows = snapshot.dataset().network().distributionTransformers();
    Map<Integer, List<TileAddress>> densest = new HashMap<>();
    for (int zoom : ZOOMS) {
      Map<TileAddress, Integer> counts = new HashMap<>();
      for (int row = 0; row < rows.size(); row++) {
        counts.merge(tileOf(rows.lon(row), rows.lat(row), zoom), 1, Integer::sum);
      }
      List<TileAddress> order = new ArrayList<>(counts.keySet());
      order.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
      List<TileAddress> most = List.copyOf(order.subList(0, Math.min(tiles, order.size())));
      densest.put(zoom, most);
      double members = most.stream().mapToInt(counts::get).average().orElse(0);
      System.out.printf(
          Locale.ROOT, "z%d: %d tiles, %,.0f transformers each%n", zoom, most.size(), members);
    }
    return densest;
  }

  private static TileAddress tileOf(double lon, double lat, int zoom) {
    double side = Math.scalb(1.0, zoom);
    double sine = Math.sin(Math.toRadians(lat));
    double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return new TileAddress(zoom, (int) ((lon + 180) / 360 * side), (int) (y * side));
  }

  private void measure(Map<Integer, List<TileAddress>> densest) throws Exception {
    for (int round = 0; round <= rounds; round++) {
      System.out.println(round == 0 ? "warm-up" : "round " + round);
      for (int zoom : ZOOMS) {
        List<TileAddress> tiles = densest.get(zoom);
        for (TileLayer layer : TileLayer.values()) {
          tell("z" + zoom + " ours, " + layer.code(), tiles, tile -> ours(layer, tile), false);
        }
        tell("z" + zoom + " ST_AsMVT, every transformer", tiles, peer::everyPoint, true);
        if (zoom < 14) {
          tell("z" + zoom + " ST_AsMVT, clustered", tiles, peer::clustered, true);
        }
      }
    }
  }

  private int ours(TileLayer layer, TileAddress tile) {
    return map.tiles().draw(layer, tile, Direction.DEMAND, attributes).length;
  }

  private void tell(String what, List<TileAddress> tiles, Cutter cutter, boolean isPeer)
      throws SQLException, IOException {
    double peerBefore = isPeer ? peer.serverSeconds() : 0;
    double ownBefore = threadSeconds();
    long start = System.nanoTime();
    long bytes = 0;
    for (TileAddress tile : tiles) {
      bytes += cutter.cut(tile);
    }
    double wall = (System.nanoTime() - start) / 1e6 / tiles.size();
    double used = isPeer ? peer.serverSeconds() - peerBefore : threadSeconds() - ownBefore;
    System.out.printf(
        Locale.ROOT,
        "  %-36s %9.2f ms wall %9.2f ms processor %,10d bytes%n",
        what,
        wall,
        used * 1e3 / tiles.size(),
        bytes / tiles.size());
  }

  private static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
