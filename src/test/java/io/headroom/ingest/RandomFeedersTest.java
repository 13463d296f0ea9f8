package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees of lines: the delivered nodes are the oracle for what the map tells. */
class RandomFeedersTest {
  private static final int FEEDERS = 4;
  private static final int SECTIONS = 25;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theMapTellsWhatTheNodesTell(long seed) {
    ImportResult given = feeders(new Random(seed)).importedFrom(folder.resolve("given"));
    ImportResult found =
        feeders(new Random(seed))
            .withoutNodes()
            .shuffled(seed)
            .importedFrom(folder.resolve("found"));
    assertThat(Supply.paths(given).values()).as("seed " + seed).doesNotContain("");
    assertThat(Supply.paths(found)).as("seed " + seed).isEqualTo(Supply.paths(given));
    assertThat(found.report().issues()).as("seed " + seed).isEqualTo(given.report().issues());
  }

  private static Delivery feeders(Random random) {
    Delivery delivery =
        new Delivery()
            .layer("substation", "id: S1, name: 变电站, voltage_kv: 110 @ 106.95 27.05")
            .layer(
                "power_transformer",
                "id: M1, name: 1号主变, substation_id: S1, bus_node: B1, hv_kv: 110, lv_kv: 10.5,"
                    + " rated_mva: 50, peak_mva: 2");
    for (int f = 0; f < FEEDERS; f++) {
      grow(delivery, "F" + f, random);
    }
    return delivery;
  }

  /** Each section leaves a node behind the first one for a new place with a transformer. */
  private static void grow(Delivery delivery, String feeder, Random random) {
    List<String> places = new ArrayList<>();
    places.add(place(106.9505, 27.05, 0.0002, random));
    for (int to = 1; to <= SECTIONS; to++) {
      int from = to == 1 ? 0 : 1 + random.nextInt(to - 1);
      places.add(place(106.96, 27.06, 0.05, random));
      String node = feeder + "n" + to;
      String line = places.get(from) + " / " + places.get(to);
      delivery
          .layer(
              "line_section", Delivery.section(feeder + "-" + to, feeder + "n" + from, node, line))
          .layer(
              "distribution_transformer",
              Delivery.transformer("T" + node, node, 100, 20, places.get(to)));
    }
    delivery
        .layer(
            "switch", Delivery.aSwitch("K" + feeder, "B1", feeder + "n0", "closed", places.get(0)))
        .layer(
            "feeder",
            "id: %1$s, name: %1$s, head_node: B1, head_switch_id: K%1$s, head_section_id: %1$s-1,"
                    .formatted(feeder)
                + " rated_a: 400, peak_a: 25");
  }

  private static String place(double lon, double lat, double spread, Random random) {
    return String.format(
        Locale.ROOT,
        "%.7f %.7f",
        lon + spread * random.nextDouble(),
        lat + spread * random.nextDouble());
  }
}
