package io.headroom.bench;

import io.headroom.capacity.Reservation;
import io.headroom.fixtures.PostgisCluster;
import io.headroom.fixtures.Requests;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.Application;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.Submission;
import io.headroom.request.Terms;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.store.Database;
import io.headroom.store.SqlRequestStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Durable reservations a second in PostgreSQL: ours, with request, audit and client key, against one
 * PostGIS statement that checks three rows, books them and inserts one; by turns, in one run.
 *
 * <pre>
 *   mvn -Pbench -DskipTests test-compile exec:exec -Dexec.executable=java \
 *     -Dexec.classpathScope=test -Dexec.args="-cp %classpath io.headroom.bench.ReservationRun 4 10 3"
 * </pre>
 *
 * <p>Arguments: clients, seconds of a measurement, rounds.
 */
public final class ReservationRun {
  private static final int TRANSFORMERS = 20_000;
  private static final int FEEDERS = 400;
  private static final int MAINS = 40;
  private static final Limits PLENTY = key -> Long.MAX_VALUE / 2;
  private static final Terms TERMS =
      Terms.of(
          Requests.application(Use.COMMERCIAL, 1, SupplyVoltage.LV_380), null, RuleSet.builtIn());
  private static final String PEER =
      "WITH path AS (SELECT id FROM asset WHERE id IN (?, ?, ?) AND free_va >= ?"
          + "   ORDER BY id FOR UPDATE),"
          + " booked AS (UPDATE asset SET free_va = free_va - ? WHERE id IN (SELECT id FROM path)"
          + "   AND (SELECT count(*) FROM path) = 3 RETURNING id)"
          + " INSERT INTO reservation (transformer, va, place)"
          + " SELECT ?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326)"
          + " WHERE (SELECT count(*) FROM booked) = 3";

  private final int clients;
  private final double seconds;

  private ReservationRun(int clients, double seconds) {
    this.clients = clients;
    this.seconds = seconds;
  }

  /** Somebody who reserves again and again. */
  private interface Client {
    void reserve(Random random) throws SQLException;
  }

  private interface Clients {
    Client make(int number) throws SQLException;
  }

  /** Where the reservations fall: anywhere, or all below one main transformer. */
  private enum Place {
    SPREAD(TRANSFORMERS),
    HOT(TRANSFORMERS / MAINS);

    private final int transformers;

    Place(int transformers) {
      this.transformers = transformers;
    }

    int any(Random random) {
      return random.nextInt(transformers);
    }
  }

  /** How fast, and what it cost in processor time. */
  private record Speed(double perSecond, double serverMicros, double ourMicros) {}

  public static void main(String[] arguments) throws Exception {
    int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    try (PostgisCluster cluster = PostgisCluster.start()) {
      new ReservationRun(clients, seconds).measure(cluster, rounds);
    }
  }

  private void measure(PostgisCluster cluster, int rounds) throws Exception {
    try (Database database = Database.postgis(cluster.url(), "postgres", "", clients + 2)) {
      makePeer(cluster);
      SqlRequestStore store = new SqlRequestStore(database.source());
      for (int round = 0; round <= rounds; round++) {
        // As after the first minute of any database in service: plans for tables that hold something.
        execute(cluster, "ANALYZE");
        for (Place place : Place.values()) {
          String name = round == 0 ? "warm-up " : "round " + round + " ";
          tell(name + place + " PostGIS statement", run(cluster, n -> peer(cluster, n, place)));
          tell(name + place + " our store", run(cluster, n -> ours(store, place)));
        }
      }
      assertNothingLost(cluster);
    }
  }

  private static void tell(String what, Speed speed) {
    System.out.printf(
        Locale.ROOT,
        "%-40s %,8.0f a second; processor: server %,5.0f µs, client %,5.0f µs each%n",
        what,
        speed.perSecond,
        speed.serverMicros,
        speed.ourMicros);
  }

  private static void makePeer(PostgisCluster cluster) throws SQLException {
    try (Connection connection = cluster.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE asset (id integer PRIMARY KEY, free_va bigint NOT NULL);"
              + " CREATE TABLE reservation (id bigserial PRIMARY KEY, transformer integer NOT NULL,"
              + " va bigint NOT NULL, place geometry(Point, 4326) NOT NULL,"
              + " at timestamptz NOT NULL DEFAULT now());"
              + " CREATE INDEX ON reservation USING gist (place)");
      // Both know every asset before it begins.
      sql.execute(
          "INSERT INTO ledger_asset (direction, kind, asset_id)"
              + " SELECT 'DEMAND', 'DISTRIBUTION_TRANSFORMER', 'D' || no FROM generate_series(0, "
              + (TRANSFORMERS - 1)
              + ") AS no");
      sql.execute(
          "INSERT INTO asset SELECT id, 9000000000000000 FROM generate_series(0, "
              + (TRANSFORMERS + FEEDERS + MAINS)
              + ") AS id");
    }
  }

  private static void execute(PostgisCluster cluster, String command) throws SQLException {
    try (Connection connection = cluster.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(command);
    }
  }

  private static int feeder(int transformer) {
    return transformer / (TRANSFORMERS / FEEDERS);
  }

  private static int main(int transformer) {
    return transformer / (TRANSFORMERS / MAINS);
  }

  private static Client peer(PostgisCluster cluster, int number, Place place) throws SQLException {
    Connection connection = DriverManager.getConnection(cluster.url(), "postgres", "");
    PreparedStatement statement = connection.prepareStatement(PEER);
    return random -> {
      int transformer = place.any(random);
      statement.setInt(1, transformer);
      statement.setInt(2, TRANSFORMERS + feeder(transformer));
      statement.setInt(3, TRANSFORMERS + FEEDERS + main(transformer));
      statement.setLong(4, 10_000);
      statement.setLong(5, 10_000);
      statement.setInt(6, transformer);
      statement.setLong(7, 10_000);
      statement.setDouble(8, 106.9 + random.nextDouble() / 5);
      statement.setDouble(9, 27 + random.nextDouble() / 5);
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("nothing reserved by client " + number);
      }
    };
  }

  private static Client ours(SqlRequestStore store, Place place) {
    return random -> held(store.place(submission(place.any(random)), PLENTY));
  }

  private static void held(Placement placement) {
    if (placement.outcome() != Placement.Outcome.HELD) {
      throw new IllegalStateException(placement.toString());
    }
  }

  private static Submission submission(int transformer) {
    String id = UUID.randomUUID().toString();
    Application application = Requests.application(Use.COMMERCIAL, 10, SupplyVoltage.LV_380);
    List<String> points = List.of("D" + transformer);
    Holding holding = Holding.held(points, application.on().plusMonths(3));
    Reservation reservation =
        new Reservation(id, points, application.use(), 10, application.on(), holding.expiresOn());
    return new Submission(
        ConnectionRequest.submitted(id, application, TERMS, holding),
        new Claim(reservation, lines(transformer)),
        false,
        true,
        new Submission.Once("key-" + id, id));
  }

  private static List<ClaimLine> lines(int transformer) {
    return List.of(
        line(AssetKind.DISTRIBUTION_TRANSFORMER, "D" + transformer, 10_000),
        line(AssetKind.FEEDER, "F" + feeder(transformer), 7_200),
        line(AssetKind.MAIN_TRANSFORMER, "T" + main(transformer), 6_800));
  }

  private static ClaimLine line(AssetKind kind, String id, long va) {
    return new ClaimLine(new LedgerKey(Direction.DEMAND, kind, id), va, 10_000, va);
  }

  private Speed run(PostgisCluster cluster, Clients made) throws Exception {
    List<Client> all = new ArrayList<>();
    for (int number = 0; number < clients; number++) {
      all.add(made.make(number));
    }
    double server = serverSeconds(cluster);
    double own = ownSeconds();
    long start = System.nanoTime();
    long done = runAll(all, start + (long) (seconds * 1e9));
    double took = (System.nanoTime() - start) / 1e9;
    return new Speed(
        done / took,
        (serverSeconds(cluster) - server) / done * 1e6,
        (ownSeconds() - own) / done * 1e6);
  }

  private long runAll(List<Client> all, long end)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<Long>> running = new ArrayList<>();
    for (int number = 0; number < clients; number++) {
      Client client = all.get(number);
      Random random = new Random(number);
      running.add(
          threads.submit(
              () -> {
                long count = 0;
                for (; System.nanoTime() < end; count++) {
                  client.reserve(random);
                }
                return count;
              }));
    }
    long done = 0;
    for (Future<Long> one : running) {
      done += one.get();
    }
    threads.shutdown();
    return done;
  }

  private static double ownSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Processor time of the server and of all that it has started, from the kernel's books. */
  private static double serverSeconds(PostgisCluster cluster) throws SQLException, IOException {
    double ticks = 0;
    try (Connection connection = cluster.connect();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"
                    + " UNION SELECT pid::text FROM pg_stat_activity")) {
      while (row.next()) {
        Path stat = Path.of("/proc", row.getString(1), "stat");
        if (Files.exists(stat)) {
          String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
          // utime, stime, and those of ended children
          for (int field = 11; field <= 14; field++) {
            ticks += Double.parseDouble(fields[field]);
          }
        }
      }
    }
    return ticks / 100;
  }

  private static void assertNothingLost(PostgisCluster cluster) throws SQLException {
    try (Connection connection = cluster.connect();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT (SELECT count(*) FROM connection_request WHERE holding = 'HELD'),"
                    + " (SELECT sum(gross) / 10000 FROM ledger_asset"
                    + "   WHERE kind = 'MAIN_TRANSFORMER'),"
                    + " current_setting('fsync'), current_setting('synchronous_commit')")) {
      row.next();
      if (row.getLong(1) != row.getLong(2)) {
        throw new IllegalStateException(row.getLong(1) + " held, " + row.getLong(2) + " booked");
      }
      System.out.printf(
          Locale.ROOT,
          "%,d requests, each booked once; fsync %s, synchronous_commit %s%n",
          row.getLong(1),
          row.getString(3),
          row.getString(4));
    }
  }
}
