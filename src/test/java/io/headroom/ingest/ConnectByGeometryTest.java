package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.ImportIssue;
import io.headroom.network.LineSections;
import io.headroom.network.PowerTransformer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries without node ids: the map says what meets what. */
class ConnectByGeometryTest {
  private static final Map<String, String> PATHS =
      Map.of("T1", "L1 F1 M1", "T2", "L2 L1 F1 M1", "T3", "L4 F2 M1", "T4", "L5 L4 F2 M1");

  @TempDir Path folder;

  private static List<String> details(ImportResult result, String code) {
    return result.report().examples().stream()
        .filter(issue -> issue.code().name().equals(code))
        .map(ImportIssue::detail)
        .toList();
  }

  @Test
  void withoutAnyNodeColumnTheSameFeedersSupplyTheSameTransformers() {
    ImportResult result = Delivery.twoFeeders().withoutNodes().importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
    assertThat(result.report().issues()).isEmpty();
    assertThat(result.report().openTies()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from_node", "to_node", "node_a", "node_b", "bus_node", "head_node"})
  void aSingleMissingColumnIsMadeUpForByTheMap(String column) {
    ImportResult result = Delivery.twoFeeders().withoutColumns(column).importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
    assertThat(result.report().issues()).isEmpty();
  }

  @Test
  void switchesMayBringNodesThatTheLinesLack() {
    ImportResult result =
        Delivery.twoFeeders().withoutColumns("from_node", "to_node").importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
    assertThat(result.report().openTies()).isEqualTo(1);
  }

  @Test
  void linesMayBringNodesThatTheRestLacks() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutColumns("node_a", "node_b", "(?<=, )node", "bus_node")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
  }

  @Test
  void aGapWithinTheToleranceIsClosedAndTold() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .change("line_section", "L2", "106.96 27.05", "106.960005 27.05")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
    assertThat(result.report().issues()).isEqualTo(Map.of("SNAPPED_END", 1));
    assertThat(details(result, "SNAPPED_END"))
        .containsExactly("end joined to L1 over a gap of 0.50 m");
  }

  @Test
  void aGapBeyondTheToleranceStaysOpen() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .change("line_section", "L2", "106.96 27.05", "106.96002 27.05")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T1", "L1 F1 M1").containsEntry("T2", "");
    assertThat(result.report().issues()).containsKeys("ISLAND", "DANGLING_END");
  }

  /** L1 and L2 drawn as one line; T1 stands in the middle of it. */
  private static Delivery transformerOnLine() {
    return Delivery.twoFeeders()
        .withoutNodes()
        .withoutRow("line_section", "L2")
        .change("line_section", "L1", "106.96 27.05", "106.965 27.05 / 106.97 27.05")
        .change("line_section", "L1", "JKLYJ-120", "JKLYJ-120, length_m: 2000");
  }

  @Test
  void aTransformerOnALineSplitsIt() {
    ImportResult result = transformerOnLine().importedFrom(folder);
    assertThat(Supply.paths(result))
        .containsEntry("T1", "L1 F1 M1")
        .containsEntry("T2", "L1~2 L1 F1 M1");
    assertThat(result.report().issues()).isEqualTo(Map.of("SPLIT_SECTION", 1));
    assertThat(details(result, "SPLIT_SECTION").get(0)).endsWith("by transformer T1");
  }

  @Test
  void thePiecesShareOutTheLengthAndTheCorners() {
    LineSections sections =
        transformerOnLine().importedFrom(folder).dataset().network().lineSections();
    assertThat(sections.id(1)).isEqualTo("L1~2");
    double total = sections.lengthM(0) + sections.lengthM(1);
    assertThat(total).isCloseTo(2000, Offset.offset(0.01));
    assertThat(sections.lengthM(0)).isCloseTo(2000 * 9 / 19.0, Offset.offset(0.5));
    assertThat(sections.vertexCount(0)).isEqualTo(2);
    assertThat(sections.vertexCount(1)).isEqualTo(3);
    assertThat(sections.lon(1, 0)).isCloseTo(106.96, Offset.offset(1e-6));
    assertThat(sections.lon(1, 2)).isEqualTo(106.97);
  }

  @Test
  void anOpenSwitchOnALineCutsIt() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer("switch", "id: Q, kind: load_break, normal_state: open @ 106.965 27.05")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T1", "L1 F1 M1").containsEntry("T2", "");
    assertThat(details(result, "SPLIT_SECTION").get(0)).endsWith("by switch Q");
  }

  @Test
  void anOpenSwitchWhereTwoLinesMeetPartsThemAndTheTransformerStaysBeforeIt() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer("switch", "id: Q, kind: load_break, normal_state: open @ 106.96 27.05")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T1", "L1 F1 M1").containsEntry("T2", "");
  }

  @Test
  void aFuseAtTheEndOfALineStandsBetweenLineAndTransformer() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer("line_section", Delivery.section("L7", "", "", "106.96 27.05 / 106.96 27.04"))
            .layer(
                "distribution_transformer", Delivery.transformer("T5", "", 50, 9, "106.96 27.04"))
            .rewrite("distribution_transformer", row -> row.replace("node: , ", ""))
            .rewrite("line_section", row -> row.replaceAll("(from|to)_node: , ", ""))
            .layer("switch", "id: Q, kind: fuse, normal_state: open @ 106.96 27.04")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T5", "").containsEntry("T1", "L1 F1 M1");
  }

  @Test
  void aBranchDrawnOntoALineWithoutAJointTapsIt() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer(
                "line_section",
                "id: L7, voltage_kv: 10, kind: overhead, conductor: LGJ-50"
                    + " @ 106.975 27.05 / 106.975 27.04")
            .layer(
                "distribution_transformer", Delivery.transformer("T5", "x", 50, 9, "106.975 27.04"))
            .rewrite("distribution_transformer", row -> row.replace("node: x, ", ""))
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T5", "L7 L3 L2 L1 F1 M1");
    assertThat(details(result, "SPLIT_SECTION").get(0)).endsWith("by branch L7");
  }

  @Test
  void feedersThatLeaveFromOneSpotAreToldApartByTheirHeads() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .change("line_section", "L4", "106.951 27.051", "106.951 27.05")
            .change("switch", "SW2", "106.951 27.051", "106.951 27.05")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
  }

  @Test
  void aHeadLeavesFromTheNearestMainTransformer() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .rewrite("power_transformer", row -> row + " @ 106.95 27.05")
            .layer(
                "power_transformer",
                "id: M2, name: 2号主变, substation_id: S1, hv_kv: 110, lv_kv: 10.5, rated_mva: 10,"
                    + " peak_mva: 0.3 @ 106.9502 27.0512")
            .layer(
                "switch",
                "id: BC, kind: coupler, normal_state: open, station_id: S1 @ 106.9501 27.0506")
            .importedFrom(folder);
    assertThat(Supply.paths(result)).containsEntry("T2", "L2 L1 F1 M1 S1");
    assertThat(Supply.paths(result)).containsEntry("T4", "L5 L4 F2 M2 S1");
    assertThat(result.report().issues()).doesNotContainKeys("TWO_SOURCES", "DANGLING_END");
  }

  @Test
  void mainTransformersOnOneSpotAreNotToldApartAndTheReportSaysSo() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer(
                "power_transformer",
                "id: M2, name: 2号主变, substation_id: S1, hv_kv: 110, lv_kv: 10.5, rated_mva: 10,"
                    + " peak_mva: 0.3")
            .importedFrom(folder);
    assertThat(details(result, "FEEDER_MISMATCH")).hasSize(2);
    assertThat(details(result, "FEEDER_MISMATCH").get(0)).contains("the map does not tell");
    assertThat(Supply.paths(result)).containsEntry("T1", "L1 F1 M1 S1");
  }

  @Test
  void deliveredBusbarsTellMainTransformersOnOneSpotApart() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutColumns("from_node", "to_node", "node_a", "node_b", "(?<=, )node")
            .layer(
                "power_transformer",
                "id: M2, name: 2号主变, substation_id: S1, bus_node: B2, hv_kv: 110, lv_kv: 10.5,"
                    + " rated_mva: 10, peak_mva: 0.3")
            .change("feeder", "F2", "head_node: B1", "head_node: B2")
            .importedFrom(folder);
    assertThat(Supply.paths(result))
        .containsEntry("T1", "L1 F1 M1 S1")
        .containsEntry("T3", "L4 F2 M2 S1");
    assertThat(result.report().issues()).doesNotContainKey("FEEDER_MISMATCH");
  }

  /**
   * A 35 kV feeder of S1 supplies S2.
   *
   * <pre>
   *   S1 ▣ M3 110/35 ─/SW3─ L30 ━━━━━━━ ▣ S2 M4 35/10 ─/SW4─ L40 ━━ ▽T9
   * </pre>
   */
  private static Delivery cascade() {
    return Delivery.twoFeeders()
        .layer("substation", "id: S2, name: 楠木渡变, voltage_kv: 35 @ 107.05 27.05")
        .layer(
            "power_transformer",
            "id: M3, name: 3号主变, substation_id: S1, bus_node: B3, hv_kv: 110, lv_kv: 38.5,"
                + " rated_mva: 20, peak_mva: 5",
            "id: M4, name: 1号主变, substation_id: S2, bus_node: B4, hv_node: H4, hv_kv: 35,"
                + " lv_kv: 10.5, rated_mva: 5, peak_mva: 1")
        .layer(
            "line_section",
            Delivery.section("L30", "n30", "H4", "106.951 27.049 / 107.05 27.05")
                .replace("voltage_kv: 10", "voltage_kv: 35"),
            Delivery.section("L40", "n40", "n41", "107.051 27.05 / 107.06 27.05"))
        .layer(
            "switch",
            Delivery.aSwitch("SW3", "B3", "n30", "closed", "106.951 27.049"),
            Delivery.aSwitch("SW4", "B4", "n40", "closed", "107.051 27.05"))
        .layer(
            "distribution_transformer", Delivery.transformer("T9", "n41", 100, 50, "107.06 27.05"))
        .layer(
            "feeder",
            "id: F3, name: 楠木渡线, head_node: B3, head_switch_id: SW3, head_section_id: L30,"
                + " rated_a: 300, peak_a: 30",
            "id: F4, name: 街上线, head_node: B4, head_switch_id: SW4, head_section_id: L40,"
                + " rated_a: 300, peak_a: 10");
  }

  @Test
  void aLineThatEndsAtASubstationFeedsItFromAbove() {
    ImportResult given = cascade().importedFrom(folder.resolve("given"));
    assertThat(Supply.paths(given)).containsEntry("T9", "L40 F4 M4 L30 F3 M3");
    ImportResult result =
        cascade().withoutNodes().withoutColumns("hv_node").importedFrom(folder.resolve("bare"));
    assertThat(Supply.paths(result)).isEqualTo(Supply.paths(given));
    List<PowerTransformer> transformers = result.dataset().network().powerTransformers();
    assertThat(transformers).extracting(PowerTransformer::hvNode).doesNotContain("");
    assertThat(transformers.get(0).hvNode()).isNull();
  }

  @Test
  void aFeederThatNothingTiesToAPlaceIsRefused() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutColumns("head_node")
            .change("feeder", "F2", "head_switch_id: SW2, head_section_id: L4,", "")
            .importedFrom(folder);
    assertThat(details(result, "MISSING_ATTRIBUTE").get(0)).startsWith("head_node is missing");
    assertThat(result.report().layers()).containsEntry("feeder", new LayerCount(2, 1, 1));
  }

  @Test
  void aRowWithNeitherNodesNorPlaceIsRefused() {
    ImportResult result =
        Delivery.twoFeeders()
            .change("line_section", "L6", "from_node: n8, ", "")
            .rewrite("line_section", r -> r.startsWith("id: L6") ? r.split(" @ ")[0] : r)
            .importedFrom(folder);
    assertThat(details(result, "MISSING_ATTRIBUTE").get(0)).startsWith("from_node is missing");
  }

  @Test
  void aLineShorterThanTheToleranceCannotKeepItsEndsApart() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer(
                "line_section",
                "id: L7, voltage_kv: 10, kind: cable, conductor: YJV22-3×240"
                    + " @ 106.96 27.05 / 106.960004 27.05")
            .importedFrom(folder);
    assertThat(result.report().issues()).containsEntry("ZERO_LENGTH", 1);
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
  }

  @Test
  void theLaterRowOfAnIdIsRefusedHereToo() {
    ImportResult result =
        Delivery.twoFeeders()
            .withoutNodes()
            .layer("switch", "id: TIE, kind: breaker, normal_state: closed @ 106.98 27.05")
            .importedFrom(folder);
    assertThat(result.report().issues()).isEqualTo(Map.of("DUPLICATE_ID", 1));
    assertThat(Supply.paths(result)).isEqualTo(PATHS);
  }
}
