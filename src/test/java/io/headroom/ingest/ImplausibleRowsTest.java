package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.network.GridDataset;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueLog;
import io.headroom.network.LoadProfile;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that no grid can have: each is named, and none becomes a figure. */
class ImplausibleRowsTest {
  @TempDir Path folder;

  private ImportResult imported(Delivery delivery) {
    ImportResult result = delivery.importedFrom(folder);
    assertThat(result.report().accepted()).as(() -> "" + result.report().reasons()).isTrue();
    return result;
  }

  private static List<ImportIssue> issues(ImportResult result, String code) {
    return result.report().examples().stream()
        .filter(issue -> issue.code().name().equals(code))
        .toList();
  }

  private static ImportIssue only(ImportResult result, String code) {
    List<ImportIssue> found = issues(result, code);
    assertThat(found).as(code).hasSize(1);
    return found.get(0);
  }

  private static AvailableCapacity available(ImportResult result, String transformer) {
    GridDataset dataset = Objects.requireNonNull(result.dataset());
    SupplyForest forest = EnergisationTrace.trace(dataset.network(), true, new IssueLog());
    RuleSet rules = RuleSet.builtIn();
    Headroom headroom = Headroom.assess(dataset, forest, rules, LocalDate.of(2026, 6, 30));
    int[] path = forest.path(forest.assets().find(transformer));
    return new CapacityAssessment(headroom, rules).along(path, Use.COMMERCIAL, 10, false);
  }

  private static Delivery withSection(String figures) {
    return Delivery.twoFeeders()
        .change("line_section", "L3", "conductor: JKLYJ-120", "ampacity_a: 300, " + figures);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.2,0.3,'r_ohm_per_km = \"-0.2\"'",
    "0.2,-0.3,'x_ohm_per_km = \"-0.3\"'",
    "0,0,r_ohm_per_km = 0 and x_ohm_per_km = 0"
  })
  void aSectionWithoutAnImpedanceIsRefused(double r, double x, String named) {
    ImportResult result = imported(withSection("r_ohm_per_km: " + r + ", x_ohm_per_km: " + x));

    assertThat(only(result, "BAD_VALUE").id()).isEqualTo("L3");
    assertThat(only(result, "BAD_VALUE").detail()).contains(named);
    assertThat(result.report().layers()).containsEntry("line_section", new LayerCount(6, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({"0,0.3", "0.2,0"})
  void aSectionWithOneOfThemIsTaken(double r, double x) {
    ImportResult result = imported(withSection("r_ohm_per_km: " + r + ", x_ohm_per_km: " + x));

    assertThat(issues(result, "BAD_VALUE")).isEmpty();
    assertThat(available(result, "T1").isKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"100.5, true", "-100.5, true", "100, false", "-60, false"})
  void aReactivePartAboveItsPeakIsRefused(double kvar, boolean refused) {
    String peak = "peak_kva: 100,";
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .change(
                    "distribution_transformer", "T1", peak, peak + " peak_kvar: " + kvar + ","));

    assertThat(issues(result, "BAD_VALUE")).hasSize(refused ? 1 : 0);
    if (refused) {
      assertThat(only(result, "BAD_VALUE").detail())
          .contains("peak_kvar", "at most peak_kva = 100");
    } else {
      var rows = Objects.requireNonNull(result.dataset()).network().distributionTransformers();
      assertThat(rows.peakKvar(0)).isEqualTo(kvar);
      assertThat(rows.peakKvar(1)).isNaN();
    }
  }

  @Test
  void theChargingOfASectionIsTaken() {
    ImportResult result =
        imported(withSection("r_ohm_per_km: 0.1, x_ohm_per_km: 0.1, b_us_per_km: 90"));
    var sections = Objects.requireNonNull(result.dataset()).network().lineSections();

    assertThat(sections.bUsPerKm(2)).isEqualTo(90);
    assertThat(sections.bUsPerKm(0)).isZero();
  }

  @Test
  void aConductorWithoutAnImpedanceIsRefused() {
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .layer(
                    "conductor",
                    "code: BUS, r_ohm_per_km: 0, x_ohm_per_km: 0, ampacity_a: 900,"
                        + " reference_temperature_c: 25"));

    assertThat(only(result, "BAD_VALUE").detail()).contains("r_ohm_per_km = 0");
  }

  /**
   *
   *
   * <pre>
   *   M2 220/{kv} ─ H1 ─ L9 ─ h2 ● T9
   * </pre>
   */
  private static Delivery withHighBus(double kv, String declared) {
    return Delivery.twoFeeders()
        .layer(
            "power_transformer",
            "id: M2, name: 2号主变, substation_id: S1, bus_node: H1, hv_kv: 220, lv_kv: "
                + (kv + ", rated_mva: 50, peak_mva: 10"))
        .layer(
            "line_section",
            Delivery.section("L9", "H1", "h2", "106.95 27.05 / 106.95 27.06")
                .replace("voltage_kv: 10", "voltage_kv: " + kv))
        .layer(
            "distribution_transformer",
            Delivery.transformer("T9", "h2", 200, 100, "106.95 27.06")
                .replace("rated_kva", declared + "rated_kva"))
        .layer(
            "feeder",
            "id: F9, name: 高压线, head_node: H1, head_section_id: L9, rated_a: 300, peak_a: 3");
  }

  @ParameterizedTest
  @CsvSource({"110,''", "35,''", "38.5,''", "110,'hv_kv: 10, '", "10.5,'hv_kv: 35, '"})
  void aTransformerOnABusOfAnotherVoltageHasNoCapacity(double kv, String declared) {
    ImportResult result = imported(withHighBus(kv, declared));

    assertThat(only(result, "VOLTAGE_MISMATCH").id()).isEqualTo("T9");
    assertThat(only(result, "VOLTAGE_MISMATCH").layer()).isEqualTo("distribution_transformer");
    assertThat(result.report().unsuppliedTransformers()).isEqualTo(1);
    assertThat(available(result, "T9").kva()).isNaN();
    assertThat(available(result, "T9").reason()).isEqualTo(Reason.NO_DATA);
    assertThat(available(result, "T1").isKnown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10,''", "10.5,''", "20,''", "35,'hv_kv: 35, '", "10,'hv_kv: 10, '"})
  void aTransformerOnABusOfItsVoltageHasOne(double kv, String declared) {
    ImportResult result = imported(withHighBus(kv, declared));

    assertThat(issues(result, "VOLTAGE_MISMATCH")).isEmpty();
    assertThat(available(result, "T9").isKnown()).isTrue();
  }

  @Test
  void aTransformerPeakOfTenTimesTheRatingIsNoMeasurement() {
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .change("distribution_transformer", "T1", "peak_kva: 100", "peak_kva: 2000"));

    ImportIssue issue = only(result, "PEAK_EXCEEDS_RATING");
    assertThat(issue.id()).isEqualTo("T1");
    assertThat(issue.detail()).contains("2000", "10", "200", "not used");
    assertThat(issues(result, "NO_PEAK")).isEmpty();
    assertThat(result.dataset().network().distributionTransformers().peakKva(0)).isNaN();
  }

  @Test
  void aFeederPeakOfTenTimesTheRatingIsNoMeasurement() {
    ImportResult result =
        imported(Delivery.twoFeeders().change("feeder", "F1", "peak_a: 13", "peak_a: 3000"));

    assertThat(only(result, "PEAK_EXCEEDS_RATING").id()).isEqualTo("F1");
    assertThat(result.dataset().network().feeders().get(0).peakA()).isNaN();
    assertThat(available(result, "T1").reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aMainTransformerPeakOfTenTimesTheRatingIsNoMeasurement() {
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .change("power_transformer", "M1", "peak_mva: 0.4", "peak_mva: 100"));

    assertThat(only(result, "PEAK_EXCEEDS_RATING").id()).isEqualTo("M1");
    assertThat(available(result, "T1").reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void anOverloadThatCanBeIsKept() {
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .change("distribution_transformer", "T1", "peak_kva: 100", "peak_kva: 320"));

    assertThat(only(result, "PEAK_EXCEEDS_RATING").detail()).doesNotContain("not used");
    assertThat(result.dataset().network().distributionTransformers().peakKva(0)).isEqualTo(320);
  }

  private static Delivery withProfile(String... changes) {
    Delivery delivery =
        Delivery.twoFeeders().change("distribution_transformer", "T1", "RES_RURAL", "TEA");
    for (String season : List.of("winter", "spring", "summer", "autumn")) {
      for (int hour = 0; hour < 24; hour++) {
        delivery.layer("load_profile", hourRow(season, hour, "0.5"));
      }
    }
    for (int i = 0; i < changes.length; i += 2) {
      String from = changes[i];
      String to = changes[i + 1];
      delivery.rewrite("load_profile", row -> row.equals(from) ? to : row);
    }
    return delivery;
  }

  private static String hourRow(String season, int hour, String pu) {
    return "profile: TEA, season: %s, hour: %d, pu: %s".formatted(season, hour, pu);
  }

  private static void assertFlat(ImportResult result) {
    List<LoadProfile> delivered =
        result.dataset().profiles().stream().filter(p -> p.profile().equals("TEA")).toList();
    assertThat(delivered).hasSize(4);
    assertThat(delivered).allSatisfy(p -> assertThat(p.pu()).containsOnly(1));
    assertThat(issues(result, "UNKNOWN_REFERENCE")).isEmpty();
  }

  @Test
  void aProfileWithAMissingHourIsNamedAndFlat() {
    ImportResult result =
        imported(withProfile().withoutText("load_profile", hourRow("winter", 7, "0.5")));

    assertThat(result.report().examples())
        .anySatisfy(
            issue -> {
              assertThat(issue.layer()).isEqualTo("load_profile");
              assertThat(issue.id()).isEqualTo("TEA/winter");
              assertThat(issue.detail()).contains("hour 7", "not used", "FLAT");
            });
    assertFlat(result);
    assertThat(result.report().layers()).containsEntry("load_profile", new LayerCount(95, 0, 95));
  }

  @Test
  void aProfileWithAnHourGivenTwiceIsNamedAndFlat() {
    ImportResult result =
        imported(withProfile().layer("load_profile", hourRow("summer", 3, "0.7")));

    assertThat(only(result, "DUPLICATE_ID").detail()).contains("hour 3", "TEA/summer");
    assertThat(issues(result, "BAD_VALUE"))
        .filteredOn(issue -> issue.id().equals("TEA/summer"))
        .hasSize(24)
        .allSatisfy(issue -> assertThat(issue.detail()).contains("hour 3", "not used", "FLAT"));
    assertFlat(result);
  }

  @ParameterizedTest
  @CsvSource({"1.6", "-0.1", "150"})
  void aProfileWithAShareOutOfRangeIsNamedAndFlat(String pu) {
    ImportResult result =
        imported(withProfile(hourRow("autumn", 12, "0.5"), hourRow("autumn", 12, pu)));

    assertThat(issues(result, "BAD_VALUE"))
        .anySatisfy(issue -> assertThat(issue.detail()).contains("pu", pu));
    assertThat(result.report().examples())
        .anySatisfy(issue -> assertThat(issue.detail()).contains("hour 12", "not used", "FLAT"));
    assertFlat(result);
  }

  @Test
  void aBuiltInProfileDeliveredWithAMistakeIsFlatToo() {
    ImportResult result =
        imported(
            Delivery.twoFeeders()
                .layer("load_profile", "profile: RES_RURAL, season: winter, hour: 0, pu: 0.5"));

    assertThat(only(result, "MISSING_ATTRIBUTE").detail()).contains("hour 1", "not used");
    assertThat(result.dataset().profiles())
        .filteredOn(p -> p.profile().equals("RES_RURAL"))
        .hasSize(4)
        .allSatisfy(p -> assertThat(p.pu()).containsOnly(1));
  }
}
