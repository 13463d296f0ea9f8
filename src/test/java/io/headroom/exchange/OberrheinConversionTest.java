package io.headroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.LayerCount;
import io.headroom.network.AssetKind;
import io.headroom.network.Feeder;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.Ownership;
import io.headroom.network.Switch;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Oberrhein network, converted and imported, against counts taken from its JSON alone.
 *
 * <p>Two 110/20 kV transformers, four feeders, six open points, every bus reached.
 */
@Needs(Tool.REFERENCE_DATA)
class OberrheinConversionTest {
  private static final String SOLVED = "mv_oberrhein.json";
  private static final String UNSOLVED = "mv_oberrhein_substations.json";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "mv_oberrhein.json, out",
    "mv_oberrhein.json, out/oberrhein.gpkg",
    "mv_oberrhein_substations.json, out",
    "mv_oberrhein_substations.json, out/oberrhein.gpkg"
  })
  void everyAssetArrivesAndNothingIsRefused(String network, String target) throws IOException {
    PandapowerOracle oracle = oracle(network);
    ImportResult result = convertAndImport(network, target);
    Map<String, LayerCount> layers = result.report().layers();
    assertThat(result.report().accepted()).as(result.report().toString()).isTrue();
    assertThat(layers.values()).allMatch(count -> count.refused() == 0);
    assertThat(layers.get("line_section").read()).isEqualTo(oracle.count("line"));
    assertThat(layers.get("switch").read()).isEqualTo(oracle.count("switch"));
    assertThat(layers.get("power_transformer").read()).isEqualTo(oracle.mainTransformers());
    assertThat(layers.get("substation").read()).isEqualTo(2);
    assertThat(layers.get("distribution_transformer").read()).isEqualTo(oracle.count("load"));
    // All 153 stand at scaling 0; the 12 without a load beside them have no transformer to stand
    // at.
    assertThat(layers).doesNotContainKey("generator");
    assertThat(result.report().mainTransformerMva()).isEqualTo(50, within(1e-9));
    assertThat(result.report().issues())
        .doesNotContainKeys(
            "ISLAND", "CLOSED_LOOP", "TWO_SOURCES", "VOLTAGE_MISMATCH", "WRONG_CRS");
  }

  @ParameterizedTest
  @ValueSource(strings = {SOLVED, UNSOLVED})
  void feedersReachTheBusesThatAPlainWalkReaches(String file) throws IOException {
    PandapowerOracle oracle = oracle(file);
    Network network = imported(file);
    SupplyForest forest = EnergisationTrace.trace(network, true, new IssueLog());
    Map<String, Set<Integer>> expected = new TreeMap<>();
    oracle.feederLines().forEach((id, line) -> expected.put(id, oracle.busesOf(line)));
    assertThat(expected).hasSize(4);
    assertThat(busesByFeeder(network, forest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {SOLVED, UNSOLVED})
  void transformersHangOnTheFeederOfTheirBus(String file) throws IOException {
    PandapowerOracle oracle = oracle(file);
    Network network = imported(file);
    SupplyForest forest = EnergisationTrace.trace(network, true, new IssueLog());
    Map<String, Long> found = new TreeMap<>();
    Map<String, Long> expected = new TreeMap<>();
    for (int row = 0; row < network.distributionTransformers().size(); row++) {
      int feeder = forest.feederOf(forest.assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
      found.merge(network.feeders().get(feeder).id(), 1L, Long::sum);
    }
    oracle
        .feederLines()
        .forEach((id, line) -> expected.put(id, oracle.loadsOn(oracle.busesOf(line))));
    assertThat(found).isEqualTo(expected);
    assertThat(found.values().stream().mapToLong(n -> n).sum()).isEqualTo(147);
  }

  @ParameterizedTest
  @ValueSource(strings = {SOLVED, UNSOLVED})
  void everyOpenPointIsANormallyOpenSwitch(String file) throws IOException {
    ImportResult result = convertAndImport(file, "out");
    Network network = result.dataset().network();
    assertThat(network.switches().stream().filter(s -> !s.normallyClosed()).count())
        .isEqualTo(oracle(file).openSwitches())
        .isEqualTo(6);
    assertThat(network.switches()).allMatch(s -> s.normallyClosed() == s.presentlyClosed());
    assertThat(network.switches().stream().filter(s -> s.kind() == Switch.Kind.BREAKER)).hasSize(4);
    assertThat(result.report().unsuppliedTransformers()).isZero();
    assertThat(result.report().suppliedTransformers()).isEqualTo(147);
  }

  @Test
  void feederPeaksAreTheStoredCurrentsAndAgreeWithTheLoadsBelow() throws IOException {
    PandapowerOracle oracle = oracle(SOLVED);
    for (Feeder feeder : imported(SOLVED).feeders()) {
      int line = oracle.feederLines().get(feeder.id());
      String end = feeder.headNode().equals("bus-" + oracle.fromBus(line)) ? "from" : "to";
      double stored = oracle.table("res_line").get(line).get("i_" + end + "_ka").asDouble();
      assertThat(feeder.peakA()).isCloseTo(stored * 1000, within(1e-6));
      // at 20 kV the loads alone explain the current but for losses, charging and the tap changer
      double kva = Math.sqrt(3) * 20 * feeder.peakA();
      assertThat(kva).isCloseTo(oracle.loadKva(oracle.busesOf(line)), within(0.06 * kva));
      double ampacity = oracle.table("line").get(line).get("max_i_ka").asDouble() * 1000;
      assertThat(feeder.ratedA()).isCloseTo(ampacity, within(1e-6));
      assertThat(feeder.headSwitchId()).isNotNull();
    }
  }

  @Test
  void mainTransformerPeaksAreTheStoredPowers() throws IOException {
    var transformers = imported(SOLVED).powerTransformers();
    assertThat(transformers).extracting(t -> t.ratedKva()).containsOnly(25000.0);
    assertThat(transformers.get(0).loading().peakKva())
        .isCloseTo(Math.hypot(17270.68, 3955.95), within(1.0));
    assertThat(transformers.get(1).loading().peakKva())
        .isCloseTo(Math.hypot(20863.02, 4653.04), within(1.0));
    assertThat(transformers).allMatch(t -> t.hvNode() == null);
  }

  @Test
  void withoutASolvedStateNoPeakIsMadeUp() throws IOException {
    Network network = imported(UNSOLVED);
    assertThat(network.feeders()).hasSize(4).allMatch(f -> Double.isNaN(f.peakA()));
    assertThat(network.powerTransformers()).allMatch(t -> Double.isNaN(t.loading().peakKva()));
    assertThat(Files.readString(folder.resolve("out/README.md"))).contains("holds no solved state");
  }

  @Test
  void aLoadWithoutTransformerGetsADedicatedOneOfTheNextSize() throws IOException {
    var transformers = imported(SOLVED).distributionTransformers();
    Map<Double, Long> sizes = new TreeMap<>();
    for (int row = 0; row < transformers.size(); row++) {
      assertThat(transformers.ownership(row)).isEqualTo(Ownership.DEDICATED);
      sizes.merge(transformers.ratedKva(row), 1L, Long::sum);
      assertThat(transformers.peakKva(row)).isLessThanOrEqualTo(0.8 * transformers.ratedKva(row));
    }
    // 250, 400, 500, 630 kW × 0.6 at cos φ 0.98, ÷ 0.8: 191, 306, 383, 482 kVA
    assertThat(sizes).isEqualTo(Map.of(200.0, 48L, 315.0, 51L, 400.0, 6L, 500.0, 42L));
  }

  @Test
  void deliveredTransformersKeepTheirRatingAndCarryWhatIsBehindThem() throws IOException {
    var transformers = imported(UNSOLVED).distributionTransformers();
    Map<String, Long> sizes = new TreeMap<>();
    double generation = 0;
    for (int row = 0; row < transformers.size(); row++) {
      String size = transformers.ownership(row) + " " + Math.round(transformers.ratedKva(row));
      sizes.merge(size, 1L, Long::sum);
      assertThat(transformers.connectedGenerationKw(row)).isZero();
      generation += transformers.registeredGenerationKw(row);
    }
    assertThat(sizes)
        .isEqualTo(
            Map.of("PUBLIC 250", 48L, "PUBLIC 400", 51L, "PUBLIC 630", 42L, "DEDICATED 400", 6L));
    assertThat(generation).isCloseTo(generationBesideLoads(), within(0.01));
  }

  /** kW of the generators that share a bus with a load, counted in the file. */
  private static double generationBesideLoads() throws IOException {
    Set<Integer> loadBuses = new HashSet<>();
    oracle(UNSOLVED).table("load").values().forEach(l -> loadBuses.add(l.get("bus").asInt()));
    double kw = 0;
    for (var sgen : oracle(UNSOLVED).table("sgen").values()) {
      kw += loadBuses.contains(sgen.get("bus").asInt()) ? sgen.get("sn_mva").asDouble() * 1000 : 0;
    }
    return kw;
  }

  @Test
  void papersLieBesideTheLayers() throws IOException {
    convertAndImport(SOLVED, "out/oberrhein.gpkg");
    Path out = folder.resolve("out");
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder(
            "oberrhein.gpkg", "dataset.yml", "README.md", "loads.csv", "LICENSE");
    assertThat(Files.readString(out.resolve("README.md")))
        .contains("BSD-3-Clause", "mv_oberrhein.json", "| line_section | 181 |")
        .doesNotContain("no solved state in");
    assertThat(Files.readString(out.resolve("dataset.yml"))).contains("licence: \"BSD-3-Clause\"");
    assertThat(Files.readAllLines(out.resolve("loads.csv"))).hasSize(148);
  }

  @Test
  void activeAndReactivePowerAreKeptAsTheyAre() throws IOException {
    convertAndImport(SOLVED, "out");
    double p = 0;
    double q = 0;
    for (String line : Files.readAllLines(folder.resolve("out/loads.csv")).subList(1, 148)) {
      p += Double.parseDouble(line.split(",")[2]);
      q += Double.parseDouble(line.split(",")[3]);
    }
    assertThat(p).isCloseTo(37116, within(0.1));
    double expected = 0;
    for (var load : oracle(SOLVED).table("res_load").values()) {
      expected += load.get("q_mvar").asDouble() * 1000;
    }
    assertThat(q).isCloseTo(expected, within(1e-6));
  }

  private static Map<String, Set<Integer>> busesByFeeder(Network network, SupplyForest forest) {
    Map<String, Set<Integer>> buses = new TreeMap<>();
    for (int node = 0; node < network.nodeCount(); node++) {
      int feeder = forest.feederOfNode(node);
      String id = network.nodeId(node);
      if (feeder >= 0 && id.startsWith("bus-")) {
        buses
            .computeIfAbsent(network.feeders().get(feeder).id(), key -> new HashSet<>())
            .add(Integer.parseInt(id.substring(4)));
      }
    }
    return buses;
  }

  private Network imported(String file) throws IOException {
    return convertAndImport(file, "out").dataset().network();
  }

  private ImportResult convertAndImport(String file, String target) throws IOException {
    Path out = folder.resolve(target);
    PandapowerConverter.convert(networks().resolve(file), out);
    Path source = Files.isDirectory(out) ? out : out.resolveSibling("dataset.yml");
    return DatasetImporter.read(source, (layer, done, total) -> {});
  }

  private static PandapowerOracle oracle(String file) throws IOException {
    return new PandapowerOracle(networks().resolve(file));
  }

  private static Path networks() {
    return Tool.REFERENCE_DATA.get().resolve("networks/mv_oberrhein");
  }
}
