package io.headroom.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules one by one, on a network small enough to draw.
 *
 * <pre>
 *   110 kV  0 ═T0═ 1 ──/s0── line 0 ───── 2 ── line 1 (two systems) ── 3 ══T1══ 5  0.4 kV
 *                  │                      load 0                     └══T2══ 5  load 2, sgen 0
 *                  s1 (bus switch)
 *                  4  load 1, sgen 1          6  sgen 2, reached by line 2, out of service, from 4
 * </pre>
 */
class PandapowerConverterTest {
  @TempDir Path folder;

  @Test
  void eachBranchOfTheBusbarIsAFeederWithItsOwnHead() throws IOException {
    Network network = converted(network());
    assertThat(network.feeders())
        .extracting(Feeder::id)
        .containsExactly("feeder-1-0", "feeder-1-switch-1");
    assertThat(network.feeders().get(0).headSwitchId()).isEqualTo("switch-0");
    assertThat(network.feeders().get(0).ratedA()).isEqualTo(400);
    assertThat(network.feeders().get(1).headSwitchId()).isEqualTo("switch-1");
    assertThat(network.feeders().get(1).ratedA()).isEqualTo(630);
  }

  @Test
  void aSwitchOnALineEndGetsANodeBehindIt() throws IOException {
    Network network = converted(network());
    Switch head = network.switches().get(0);
    assertThat(head.nodeA()).isEqualTo("bus-1");
    assertThat(head.nodeB()).isEqualTo("line-0@1");
    assertThat(network.nodeId(network.lineSections().fromNode(0))).isEqualTo("line-0@1");
    assertThat(network.nodeId(network.lineSections().toNode(0))).isEqualTo("bus-2");
  }

  @Test
  void parallelSystemsBecomeOneSection() throws IOException {
    var sections = converted(network()).lineSections();
    assertThat(sections.rOhmPerKm(1)).isEqualTo(0.1, within(1e-6));
    assertThat(sections.ampacityA(1)).isEqualTo(720, within(1e-3));
    assertThat(sections.lengthM(1)).isEqualTo(2000, within(1e-3));
  }

  /** 2π·50 Hz·250 nF/km = 78.54 µS/km; two systems of 10 nF/km have 6.283. */
  @Test
  void capacitanceBecomesCharging() throws IOException {
    var sections = converted(network()).lineSections();
    assertThat(sections.bUsPerKm(0)).isEqualTo(78.54, within(1e-3));
    assertThat(sections.bUsPerKm(1)).isEqualTo(6.283, within(1e-3));
    assertThat(sections.bUsPerKm(2)).isZero();
  }

  @Test
  void aLineOutOfServiceStaysOutOfService() throws IOException {
    var sections = converted(network()).lineSections();
    assertThat(sections.isInService(1)).isTrue();
    assertThat(sections.isInService(2)).isFalse();
  }

  @Test
  void twoTransformersOnOneLowVoltageNetworkShareItByRating() throws IOException {
    var transformers = converted(network()).distributionTransformers();
    assertThat(transformers.id(0)).isEqualTo("trafo-1");
    assertThat(transformers.peakKva(0)).isEqualTo(100, within(1e-3));
    assertThat(transformers.peakKva(1)).isEqualTo(200, within(1e-3));
    assertThat(transformers.registeredGenerationKw(1)).isEqualTo(40, within(1e-3));
    assertThat(transformers.lvGroup(0)).isEqualTo(transformers.lvGroup(1)).isNotNull();
  }

  @Test
  void aLoadAboveOneKilovoltGetsATransformerOfTheNextSize() throws IOException {
    var transformers = converted(network()).distributionTransformers();
    assertThat(transformers.id(2)).isEqualTo("load-0");
    assertThat(transformers.peakKva(2)).isEqualTo(500, within(1e-3));
    assertThat(transformers.peakKvar(2)).isEqualTo(300, within(1e-3));
    assertThat(transformers.ratedKva(2)).isEqualTo(630);
    assertThat(transformers.lvGroup(2)).isNull();
  }

  @Test
  void aLoadBeyondTheLargestSizeIsRoundedUp() throws IOException {
    var transformers = converted(network()).distributionTransformers();
    assertThat(transformers.ratedKva(3)).isEqualTo(2600);
    assertThat(readme()).contains("rounded up to 100 kVA (1)");
  }

  @Test
  void generatorsCountWithTheirRatingBehindATransformerOrAlone() throws IOException {
    Network network = converted(network());
    assertThat(network.distributionTransformers().connectedGenerationKw(3)).isEqualTo(300);
    assertThat(network.generators())
        .extracting(Generator::id, Generator::kind, Generator::ratedKw)
        .containsExactly(tuple("sgen-2", Generator.Kind.WIND, 800.0));
  }

  @Test
  void whatIsNotCarriedOverIsNamed() throws IOException {
    PandapowerText network = network().table("shunt", "bus q_mvar", "2, 0.1", "2, 0.2");
    converted(network);
    assertThat(readme())
        .contains("rows of table shunt are left out (2)")
        .contains("rows of table load out of service are left out (1)")
        .contains("holds no solved state")
        .contains("Licence of the source: unknown");
  }

  @Test
  void aBusbarCouplerIsNoFeeder() throws IOException {
    PandapowerText network =
        network()
            .table(
                "trafo",
                "hv_bus lv_bus sn_mva vn_hv_kv vn_lv_kv vk_percent vkr_percent",
                "0, 1, 20, 110, 10, 10, 0.5",
                "0, 4, 20, 110, 10, 10, 0.5");
    Network converted = converted(network);
    assertThat(converted.switches().get(1).kind()).isEqualTo(Switch.Kind.COUPLER);
    assertThat(converted.feeders())
        .extracting(Feeder::id)
        .containsExactly("feeder-1-0", "feeder-4-2");
    assertThat(converted.substations()).hasSize(1);
  }

  @Test
  void theNetworkAboveTheFirstTransformersIsTakenForGranted() throws IOException {
    // external grid 2 ── line 0 (110 kV) ── 0 ═T0═ 1 ── line 1 ── 3  load
    PandapowerText network =
        new PandapowerText()
            .table("bus", "vn_kv geo", bus(110, 0), bus(10, 0), bus(110, 1), bus(10, 2))
            .table("ext_grid", "bus", "2")
            .table("trafo", "hv_bus lv_bus sn_mva vn_hv_kv vn_lv_kv", "0, 1, 20, 110, 10")
            .table(
                "line",
                "from_bus to_bus length_km r_ohm_per_km x_ohm_per_km max_i_ka",
                "2, 0, 10, 0.1, 0.3, 0.6",
                "1, 3, 1, 0.2, 0.1, 0.4")
            .table("load", "bus p_mw", "3, 0.1");
    Network converted = converted(network);
    assertThat(converted.lineSections().size()).isEqualTo(1);
    assertThat(converted.powerTransformers().get(0).hvNode()).isNull();
    assertThat(imported().report().suppliedTransformers()).isEqualTo(1);
    assertThat(readme()).contains("lines above the main transformers are left out");
  }

  @Test
  void aTransformerCutOffAboveSuppliesNothing() throws IOException {
    PandapowerText network =
        network().table("switch", "bus element et type closed", "0, 0, \"t\", \"CB\", false");
    assertThatThrownBy(() -> converted(network)).hasMessageContaining("nothing would be supplied");
  }

  @Test
  void withoutASupplyingTransformerNothingIsWritten() throws IOException {
    PandapowerText network =
        network().table("trafo", "hv_bus lv_bus sn_mva vn_hv_kv vn_lv_kv", "3, 5, 0.4, 10, 0.4");
    assertThatThrownBy(() -> converted(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing would be supplied");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aLoadOnABusWithoutPositionIsNamed() throws IOException {
    PandapowerText network =
        network().table("bus", "name vn_kv geo", "\"a\", 110, null", "\"b\", 10, null");
    assertThatThrownBy(() -> converted(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no position; every bus with a load");
  }

  @Test
  void anotherFileIsRefusedInWords() throws IOException {
    Map<String, String> complaints = new HashMap<>();
    complaints.put("{\"a\":1}", "is not a pandapower network");
    complaints.put("{\"a\":", "line 1, column");
    for (Map.Entry<String, String> each : complaints.entrySet()) {
      Path file = Files.writeString(folder.resolve("other.json"), each.getKey());
      assertThatThrownBy(() -> PandapowerConverter.convert(file, folder.resolve("out")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("other.json")
          .hasMessageContaining(each.getValue());
    }
  }

  private static PandapowerText network() {
    return new PandapowerText()
        .table(
            "bus",
            "name vn_kv in_service geo",
            "\"high\", 110, true, " + PandapowerText.point(106.90, 27.10),
            "\"busbar\", 10, true, " + PandapowerText.point(106.90, 27.10),
            "\"two\", 10, true, " + PandapowerText.point(106.91, 27.10),
            "\"three\", 10, true, " + PandapowerText.point(106.93, 27.10),
            "\"four\", 10, true, " + PandapowerText.point(106.90, 27.09),
            "\"low\", 0.4, true, " + PandapowerText.point(106.93, 27.10),
            "\"six\", 10, true, " + PandapowerText.point(106.91, 27.09))
        .table("ext_grid", "bus in_service", "0, true")
        .table(
            "trafo",
            "hv_bus lv_bus sn_mva vn_hv_kv vn_lv_kv vk_percent vkr_percent",
            "0, 1, 20, 110, 10, 10, 0.5",
            "3, 5, 0.2, 10, 0.4, 4, 1",
            "3, 5, 0.4, 10, 0.4, 4, 1")
        .table(
            "line",
            "from_bus to_bus length_km r_ohm_per_km x_ohm_per_km c_nf_per_km max_i_ka df parallel type"
                + " in_service",
            "1, 2, 1, 0.2, 0.1, 250, 0.4, 1, 1, \"cs\", true",
            "2, 3, 2, 0.2, 0.1, 10, 0.4, 0.9, 2, \"ol\", true",
            "4, 6, 1, 0.2, 0.1, null, 0.4, 1, 1, \"ol\", false")
        .table(
            "switch",
            "bus element et type closed in_ka",
            "1, 0, \"l\", \"CB\", true, null",
            "1, 4, \"b\", \"CB\", true, 0.63")
        .table(
            "load",
            "bus p_mw q_mvar scaling in_service",
            "2, 0.4, 0.3, 1, true",
            "4, 4.1, 0, 0.5, true",
            "5, 0.3, 0, 1, true",
            "2, 9, 0, 1, false")
        .table(
            "sgen",
            "bus p_mw sn_mva scaling type in_service",
            "5, 0.06, 0.06, 0, \"PV\", true",
            "4, 0.3, null, 1, \"PV\", true",
            "6, 0.5, 0.8, 1, \"WP\", true");
  }

  private Network converted(PandapowerText text) throws IOException {
    Path out = folder.resolve("out");
    PandapowerConverter.convert(text.write(folder.resolve("drawn.json")), out);
    var result = imported();
    assertThat(result.dataset()).as(result.report().toString()).isNotNull();
    return result.dataset().network();
  }

  private ImportResult imported() {
    return DatasetImporter.read(folder.resolve("out"), (layer, done, total) -> {});
  }

  private static String bus(double kv, int place) {
    return kv + ", " + PandapowerText.point(106.9 + place / 100.0, 27.1);
  }

  private String readme() throws IOException {
    return Files.readString(folder.resolve("out/README.md"));
  }
}
