package io.headroom.bench;

import io.headroom.fixtures.PostgisCluster;
import io.headroom.ingest.Progress;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.place.Entry;
import io.headroom.place.Gazetteer;
import io.headroom.place.PlaceQuestion;
import io.headroom.place.PlaceSources;
import io.headroom.place.RoadLine;
import io.headroom.place.index.IndexHome;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.sample.SamplePlaces;
import io.headroom.sample.SamplePlacesOptions;
import io.headroom.sample.land.CountyRows;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.postgresql.PGConnection;

/**
 * Place search over many places: beginnings, pinyin, slips, whole addresses; against PostgreSQL with
 * pg_trgm on the same names, in one run.
 *
 * <pre>
 *   mvn -Pbench -DskipTests test-compile exec:exec -Dexec.executable=java \
 *     -Dexec.classpathScope=test -Dexec.args="-Xmx6g -cp %classpath io.headroom.bench.PlaceSearchRun 1000000"
 * </pre>
 *
 * <p>PostgreSQL does less: it knows no readings, no areas, no numbers, and has the pinyin given.
 */
public final class PlaceSearchRun {
  private static final int QUESTIONS = 4_000;
  private static final int WARM_UP = 8_000;
  private static final int PEER_QUESTIONS = 200;
  private static final int LIMIT = 8;
  private static final long SEED = 7;

  private final List<Entry> entries = new ArrayList<>();
  private final List<RoadLine> roads = new ArrayList<>();
  private final Map<String, String> areaNames = new HashMap<>();
  private final PinyinDictionary pinyin = PinyinDictionary.shared();

  /** A way to ask for a place that is there. */
  private record Kind(String name, List<String> questions, String sql) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    int places = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    PlaceSearchRun run = new PlaceSearchRun();
    run.makePlaces(places);
    Path folder = Files.createTempDirectory("headroom-places");
    run.measure(folder);
  }

  private void makePlaces(int count) {
    long start = System.nanoTime();
    SamplePlaces.generate(
        new SamplePlacesOptions(count, 1),
        new CountyRows(this::addArea, this::addRoad, place -> entries.add(entry(place))),
        Progress.NONE);
    System.out.printf(
        Locale.ROOT,
        "%,d places, %,d areas, %,d roads made in %.1f s%n",
        entries.size(),
        areaNames.size(),
        roads.size(),
        (System.nanoTime() - start) / 1e9);
  }

  private void addArea(AdministrativeArea area) {
    areaNames.put(area.code(), area.name());
    String parent = area.parentCode() == null ? "" : area.parentCode();
    var inside = area.outline().getInteriorPoint();
    entries.add(
        new Entry(
            area.code(),
            area.name(),
            area.nameEn(),
            null,
            area.level().name().toLowerCase(Locale.ROOT),
            parent,
            areaNames.getOrDefault(parent, ""),
            List.of(),
            new io.headroom.geo.Position(inside.getX(), inside.getY()),
            5_000));
  }

  private void addRoad(MapLine line) {
    if (line.name() != null) {
      Coordinate[] points = line.line().getCoordinates();
      double[] lonLat = new double[2 * points.length];
      for (int i = 0; i < points.length; i++) {
        lonLat[2 * i] = points[i].x;
        lonLat[2 * i + 1] = points[i].y;
      }
      roads.add(new RoadLine(line.name(), lonLat));
    }
  }

  private Entry entry(Place place) {
    return new Entry(
        place.id(),
        place.name(),
        null,
        place.address(),
        place.kind().name().toLowerCase(Locale.ROOT),
        place.areaCode(),
        areaNames.getOrDefault(place.areaCode(), ""),
        place.aliases(),
        place.location(),
        place.accuracyM());
  }

  private void measure(Path folder) throws IOException, SQLException {
    Gazetteer gazetteer = build(folder);
    List<Kind> kinds = kinds();
    System.out.println("| question | ours: median, p99 ms (CPU µs) | pg_trgm: median, p99 ms |");
    try (PostgisCluster cluster = PostgisCluster.start();
        Connection peer = cluster.connect()) {
      fill(peer);
      for (Kind kind : kinds) {
        String ours = ours(gazetteer, kind);
        System.out.printf("| %s | %s | %s |%n", kind.name(), ours, peers(peer, kind));
      }
    }
  }

  private Gazetteer build(Path folder) throws IOException {
    PlaceSources sources = new PlaceSources(entries, roads, List.of());
    long start = System.nanoTime();
    Gazetteer.of(sources, IndexHome.in(folder));
    double built = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.of(sources, IndexHome.in(folder));
    double opened = (System.nanoTime() - start) / 1e9;
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(PlaceSearchRun::size).sum();
      System.out.printf(
          Locale.ROOT,
          "index: built in %.1f s, opened again in %.1f s, %.0f MB%n",
          built,
          opened,
          bytes / 1e6);
    }
    return gazetteer;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Kind> kinds() {
    Random random = new Random(SEED);
    List<Entry> named =
        entries.stream().filter(e -> !e.kind().equals("address") && !e.kind().equals("town")).toList();
    List<Entry> doors = entries.stream().filter(e -> e.kind().equals("address")).toList();
    String beginning = "select name from place where name like ? || '%' order by name limit 8";
    String letters = "select name from place where pinyin like ? || '%' order by pinyin limit 8";
    String near = "select name from place where name % ? order by name <-> ? limit 8";
    String nearLetters = "select name from place where pinyin % ? order by pinyin <-> ? limit 8";
    String whole = "select name from place where address = ? limit 8";
    return List.of(
        kind("one character", named, random, e -> e.name().substring(0, 1), beginning),
        kind("beginning, 2 characters", named, random, e -> e.name().substring(0, 2), beginning),
        kind("beginning, 3 letters", named, random, e -> cut(letters(e.name()), 3), letters),
        kind("beginning, 6 letters", named, random, e -> cut(letters(e.name()), 6), letters),
        kind("whole pinyin", named, random, e -> letters(e.name()), letters),
        kind("slip in characters", named, random, e -> slipped(e.name(), '龘', random), near),
        kind("slip in pinyin", named, random, e -> slipped(letters(e.name()), 'q', random), nearLetters),
        kind("whole address", doors, random, Entry::address, whole),
        kind("township and name", named, random, e -> e.areaName() + e.name(), beginning),
        kind("what is not there", named, random, e -> "龘" + letters(e.name()), near));
  }

  private static Kind kind(
      String name,
      List<Entry> from,
      Random random,
      java.util.function.Function<Entry, String> ask,
      String sql) {
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(ask.apply(from.get(random.nextInt(from.size()))));
    }
    return new Kind(name, questions, sql);
  }

  private String letters(String name) {
    return String.join("", pinyin.syllables(name));
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String slipped(String text, char wrong, Random random) {
    int at = 1 + random.nextInt(Math.max(1, text.length() - 1));
    return text.substring(0, at) + wrong + text.substring(Math.min(text.length(), at + 1));
  }

  private static String ours(Gazetteer gazetteer, Kind kind) {
    var clock = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) {
      gazetteer.search(PlaceQuestion.of(kind.questions().get(i % QUESTIONS)), LIMIT);
    }
    long[] nanos = new long[QUESTIONS];
    long cpu = clock.getCurrentThreadCpuTime();
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      long start = System.nanoTime();
      found += gazetteer.search(PlaceQuestion.of(kind.questions().get(i)), LIMIT).isEmpty() ? 0 : 1;
      nanos[i] = System.nanoTime() - start;
    }
    double micros = (clock.getCurrentThreadCpuTime() - cpu) / 1e3 / QUESTIONS;
    return String.format(
        Locale.ROOT, "%s (%.0f), %.0f %% found", times(nanos), micros, 100.0 * found / QUESTIONS);
  }

  private static String times(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT, "%.3f, %.3f", nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
  }

  private void fill(Connection peer) throws SQLException, IOException {
    try (Statement statement = peer.createStatement()) {
      statement.execute("create extension pg_trgm");
      statement.execute("create table place (name text, pinyin text, address text)");
    }
    StringBuilder rows = new StringBuilder();
    for (Entry entry : entries) {
      rows.append(entry.name()).append('\t').append(letters(entry.name())).append('\t');
      rows.append(entry.address() == null ? "" : entry.address()).append('\n');
    }
    peer.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy place from stdin", new StringReader(rows.toString()));
    try (Statement statement = peer.createStatement()) {
      for (String index :
          List.of(
              "(name text_pattern_ops)",
              "(pinyin text_pattern_ops)",
              "(address)",
              "using gist (name gist_trgm_ops)",
              "using gist (pinyin gist_trgm_ops)")) {
        statement.execute(
            "create index on place " + index);
      }
      statement.execute("vacuum analyze place");
    }
  }

  private static String peers(Connection peer, Kind kind) throws SQLException {
    long[] nanos = new long[PEER_QUESTIONS];
    try (PreparedStatement statement = peer.prepareStatement(kind.sql())) {
      int holes = statement.getParameterMetaData().getParameterCount();
      for (int i = -PEER_QUESTIONS / 4; i < PEER_QUESTIONS; i++) {
        String question = kind.questions().get(Math.floorMod(i, QUESTIONS));
        for (int hole = 1; hole <= holes; hole++) {
          statement.setString(hole, question);
        }
        long start = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getString(1);
          }
        }
        if (i >= 0) {
          nanos[i] = System.nanoTime() - start;
        }
      }
    }
    return times(nanos);
  }
}
