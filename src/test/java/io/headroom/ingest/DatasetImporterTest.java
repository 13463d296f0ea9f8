package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.GridDataset;
import io.headroom.network.ImportIssue;
import io.headroom.network.LineSections;
import io.headroom.network.LoadProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetImporterTest {
  @TempDir Path folder;

  private ImportReport reportOf(Delivery delivery) {
    return delivery.importedFrom(folder).report();
  }

  private static ImportIssue only(ImportReport report, String code) {
    assertThat(report.issues()).containsEntry(code, 1);
    return report.examples().stream()
        .filter(issue -> issue.code().name().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSoundDeliveryIsTakenOverWholeAndSaysSo() {
    ImportResult result = Delivery.twoFeeders().importedFrom(folder);
    ImportReport report = result.report();
    assertThat(report.accepted()).isTrue();
    assertThat(report.issues()).isEmpty();
    assertThat(report.layers().keySet())
        .containsExactly(
            "substation",
            "power_transformer",
            "line_section",
            "switch",
            "distribution_transformer",
            "feeder");
    assertThat(report.layers()).containsEntry("line_section", new LayerCount(6, 6, 0));
    assertThat(report.feeders()).isEqualTo(2);
    assertThat(report.suppliedTransformers()).isEqualTo(4);
    assertThat(report.unsuppliedTransformers()).isZero();
    assertThat(report.openTies()).isEqualTo(1);
    assertThat(report.mainTransformerMva()).isEqualTo(10);
    assertThat(report.distributionTransformerMva()).isCloseTo(1.115, Offset.offset(1e-9));
    assertThat(Supply.paths(result))
        .isEqualTo(
            Map.of("T1", "L1 F1 M1", "T2", "L2 L1 F1 M1", "T3", "L4 F2 M1", "T4", "L5 L4 F2 M1"));
  }

  @Test
  void aBareFolderGetsTheStatedDefaults() {
    GridDataset dataset = Delivery.twoFeeders().importedFrom(folder.resolve("kaiyang")).dataset();
    assertThat(dataset.identity().id()).isEqualTo("kaiyang");
    assertThat(dataset.identity().licence()).isEqualTo("unknown");
    assertThat(dataset.identity().asOf()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(dataset.identity().synthetic()).isFalse();
    assertThat(dataset.identity().version()).matches("[0-9a-f]{12}");
    assertThat(dataset.identity().extent().west()).isEqualTo(106.95);
    assertThat(dataset.identity().extent().east()).isEqualTo(106.99);
  }

  @Test
  void aSectionTakesItsFiguresFromTheCatalogueAndItsLengthFromTheMap() {
    LineSections sections =
        Delivery.twoFeeders().importedFrom(folder).dataset().network().lineSections();
    assertThat(sections.rOhmPerKm(0)).isCloseTo(0.253, Offset.offset(1e-6));
    assertThat(sections.ampacityA(0)).isEqualTo(350);
    assertThat(sections.lengthM(0)).isCloseTo(893, Offset.offset(1.0));
  }

  @Test
  void deliveredConductorsWinOverTheCatalogue() {
    Delivery delivery =
        Delivery.twoFeeders()
            .layer(
                "conductor",
                "code: JKLYJ-120, r_ohm_per_km: 0.3, x_ohm_per_km: 0.33, ampacity_a: 300,"
                    + " reference_temperature_c: 40");
    LineSections sections = delivery.importedFrom(folder).dataset().network().lineSections();
    assertThat(sections.ampacityA(0)).isEqualTo(300);
  }

  @Test
  void anUnknownConductorRefusesTheSectionOnly() {
    ImportReport report =
        reportOf(Delivery.twoFeeders().change("line_section", "L5", "JKLYJ-120", "TJ-7"));
    ImportIssue issue = only(report, "UNKNOWN_REFERENCE");
    assertThat(issue.id()).isEqualTo("L5");
    assertThat(issue.detail()).contains("TJ-7").contains("ampacity_a");
    assertThat(report.layers()).containsEntry("line_section", new LayerCount(6, 5, 1));
    assertThat(report.suppliedTransformers()).isEqualTo(3);
  }

  @Test
  void anUnknownConductorWithItsThreeFiguresIsTaken() {
    String figures = "TJ-7, r_ohm_per_km: 0.2, x_ohm_per_km: 0.3, ampacity_a: 210";
    ImportReport report =
        reportOf(Delivery.twoFeeders().change("line_section", "L5", "JKLYJ-120", figures));
    assertThat(report.issues()).isEmpty();
  }

  @Test
  void aMissingRequiredAttributeRefusesTheRow() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders().change("distribution_transformer", "T4", "rated_kva: 200, ", ""));
    ImportIssue issue = only(report, "MISSING_ATTRIBUTE");
    assertThat(issue.detail()).isEqualTo("rated_kva is missing");
    assertThat(issue.place().lon()).isEqualTo(106.99);
    assertThat(report.suppliedTransformers()).isEqualTo(3);
  }

  @Test
  void aRowWithoutIdIsNamedByItsNumber() {
    ImportReport report =
        reportOf(Delivery.twoFeeders().change("distribution_transformer", "T2", "id: T2, ", ""));
    assertThat(only(report, "MISSING_ATTRIBUTE").id()).isEqualTo("#2");
  }

  @Test
  void badValuesNameTheValueAndWhatWasExpected() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .change("distribution_transformer", "T1", "rated_kva: 200", "rated_kva: viel")
                .change("distribution_transformer", "T2", "rated_kva: 400", "rated_kva: -5")
                .change("distribution_transformer", "T3", "setting: rural", "setting: hill")
                .change("distribution_transformer", "T4", "peak_kva: 90", "peak_kva: NaN"));
    assertThat(report.issues()).containsEntry("BAD_VALUE", 4);
    assertThat(report.examples())
        .extracting(ImportIssue::detail)
        .contains(
            "rated_kva = \"viel\": expected a number",
            "rated_kva = \"-5\": expected a number > 0",
            "setting = \"hill\": expected one of urban, rural",
            "peak_kva = \"NaN\": expected a number");
  }

  @Test
  void theLaterRowOfAnIdIsRefused() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .layer(
                    "distribution_transformer",
                    Delivery.transformer("T1", "n8", 999, 1, "106.99 27.05")));
    assertThat(only(report, "DUPLICATE_ID").place().lon()).isEqualTo(106.99);
    assertThat(report.distributionTransformerMva()).isCloseTo(1.115, Offset.offset(1e-9));
  }

  @Test
  void aLineWithoutLengthIsRefused() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .change("line_section", "L5", "106.97 27.06 / 106.99 27.05", "107 27 / 107 27"));
    assertThat(only(report, "ZERO_LENGTH").id()).isEqualTo("L5");
  }

  @Test
  void aGeometryOfTheWrongKindIsRefused() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .change("distribution_transformer", "T4", "106.99 27.05", "107 27 / 107 27.1"));
    assertThat(only(report, "BAD_GEOMETRY").detail())
        .isEqualTo("expected a point, found a LineString");
  }

  @Test
  void aTransformerWithoutPeakStaysAndIsNamed() {
    ImportResult result =
        Delivery.twoFeeders()
            .change("distribution_transformer", "T2", ", peak_kva: 150", "")
            .importedFrom(folder);
    assertThat(only(result.report(), "NO_PEAK").id()).isEqualTo("T2");
    assertThat(result.report().suppliedTransformers()).isEqualTo(4);
    assertThat(result.dataset().network().distributionTransformers().isKnown(1)).isFalse();
  }

  @Test
  void aPeakMeasuredForTooShortATimeIsNoPeak() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .change("feeder", "F2", "peak_a: 11", "peak_a: 11, coverage_percent: 70"));
    assertThat(only(report, "NO_PEAK").detail()).contains("70 %").contains("90 %");
  }

  @Test
  void aClosedTieIsALoop() {
    ImportReport report =
        reportOf(Delivery.twoFeeders().change("switch", "TIE", "state: open", "state: closed"));
    assertThat(only(report, "CLOSED_LOOP").detail()).contains("loop");
    assertThat(report.openTies()).isZero();
    assertThat(report.suppliedTransformers()).isEqualTo(4);
  }

  @Test
  void aMissingSectionLeavesAnIsland() {
    ImportReport report = reportOf(Delivery.twoFeeders().withoutRow("line_section", "L4"));
    only(report, "ISLAND");
    assertThat(report.suppliedTransformers()).isEqualTo(2);
    assertThat(report.unsuppliedTransformers()).isEqualTo(2);
  }

  @Test
  void anEndWhereNothingElseIsIsNamed() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .layer(
                    "line_section",
                    Delivery.section("L9", "n2", "n99", "106.96 27.05 / 106.96 27.04")));
    assertThat(only(report, "DANGLING_END").id()).isEqualTo("L9");
  }

  @Test
  void aSubstationNobodyDeliveredRefusesItsTransformer() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .change("power_transformer", "M1", "substation_id: S1", "substation_id: S7"));
    assertThat(only(report, "UNKNOWN_REFERENCE").detail()).contains("S7");
    assertThat(report.layers()).containsEntry("power_transformer", new LayerCount(1, 0, 1));
  }

  @Test
  void anUnknownProfileIsAnUnknownReference() {
    ImportReport report =
        reportOf(
            Delivery.twoFeeders().change("distribution_transformer", "T1", "RES_RURAL", "KTV"));
    assertThat(only(report, "UNKNOWN_REFERENCE").detail()).contains("KTV");
  }

  @Test
  void promisesForUnknownAssetsAreRefused() {
    String row =
        "id: %s, asset_id: %s, use: commercial, direction: demand, kva: 80,"
            + " approved_on: 2026-02-01, status: reserved";
    ImportResult result =
        Delivery.twoFeeders()
            .layer("commitment", row.formatted("C1", "T1"), row.formatted("C2", "T99"))
            .layer("commitment", row.formatted("C3", "S1"), row.formatted("C4", "L2"))
            .importedFrom(folder);
    assertThat(only(result.report(), "UNKNOWN_REFERENCE").id()).isEqualTo("C2");
    assertThat(result.dataset().commitments())
        .extracting(c -> c.id())
        .containsExactly("C1", "C3", "C4");
    assertThat(result.report().layers()).containsEntry("commitment", new LayerCount(4, 3, 1));
  }

  @Test
  void anOutageMayNameASwitchAndMustEndAfterItStarts() {
    String row =
        "id: %s, asset_id: SW1, starts_at: 2026-03-01T08:00, ends_at: 2026-03-01T%s,"
            + " reason: 检修, announced_at: 2026-02-20T09:00";
    ImportResult result =
        Delivery.twoFeeders()
            .layer("planned_outage", row.formatted("O1", "12:00"), row.formatted("O2", "07:00"))
            .importedFrom(folder);
    assertThat(only(result.report(), "BAD_VALUE").id()).isEqualTo("O2");
    assertThat(result.dataset().outages()).hasSize(1);
  }

  @Test
  void profilesOfTheHouseAndOfTheDeliveryAreThere() {
    Delivery delivery =
        Delivery.twoFeeders().change("distribution_transformer", "T1", "RES_RURAL", "TEA");
    for (int i = 0; i < 96; i++) {
      String season = List.of("winter", "spring", "summer", "autumn").get(i / 24);
      delivery.layer(
          "load_profile", "profile: TEA, season: %s, hour: %d, pu: 0.5".formatted(season, i % 24));
    }
    delivery.layer("load_profile", "profile: HALF, season: winter, hour: 0, pu: 0.5");
    ImportResult result = delivery.importedFrom(folder);
    List<LoadProfile> profiles = result.dataset().profiles();
    assertThat(profiles).extracting(LoadProfile::profile).contains("TEA", "FLAT", "PV_CLEAR");
    assertThat(profiles)
        .filteredOn(profile -> profile.profile().equals("HALF"))
        .allSatisfy(profile -> assertThat(profile.pu()).containsOnly(1));
    assertThat(only(result.report(), "MISSING_ATTRIBUTE").id()).isEqualTo("HALF/winter");
    assertThat(result.report().layers()).containsEntry("load_profile", new LayerCount(97, 96, 1));
  }

  @Test
  void anAssetOutsideTheCountyIsNamed() {
    String outline =
        "{\"type\": \"Polygon\", \"coordinates\":"
            + " [[[106.9,27.0],[106.985,27.0],[106.985,27.1],[106.9,27.1],[106.9,27.0]]]}";
    ImportReport report =
        reportOf(
            Delivery.twoFeeders()
                .layer(
                    "administrative_area", "code: 520121, name: 开阳县, level: county @ " + outline));
    assertThat(only(report, "OUTSIDE_AREA").id()).isEqualTo("T4");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    ImportResult straight =
        Delivery.twoFeeders().withoutNodes().importedFrom(folder.resolve("straight"));
    for (long seed = 1; seed <= 5; seed++) {
      ImportResult shuffled =
          Delivery.twoFeeders()
              .withoutNodes()
              .shuffled(seed)
              .importedFrom(folder.resolve("shuffled" + seed));
      assertThat(Supply.paths(shuffled)).as("seed " + seed).isEqualTo(Supply.paths(straight));
      assertThat(shuffled.report().issues())
          .as("seed " + seed)
          .isEqualTo(straight.report().issues());
    }
  }

  @Test
  void theSameContentHasTheSameVersionAndAnotherContentAnother() {
    String first =
        Delivery.twoFeeders().importedFrom(folder.resolve("a")).dataset().identity().version();
    String again =
        Delivery.twoFeeders().importedFrom(folder.resolve("b")).dataset().identity().version();
    String other =
        Delivery.twoFeeders()
            .change("distribution_transformer", "T1", "rated_kva: 200", "rated_kva: 250")
            .importedFrom(folder.resolve("c"))
            .dataset()
            .identity()
            .version();
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void aMissingSourceIsRejectedWithItsName() {
    ImportResult result = DatasetImporter.read(folder.resolve("nowhere"), Progress.NONE);
    assertThat(result.dataset()).isNull();
    assertThat(result.report().accepted()).isFalse();
    assertThat(result.report().reasons()).singleElement().asString().startsWith("no source");
  }

  @Test
  void aFileThatIsNoGeoPackageIsRejectedWithTheReason() throws Exception {
    Path file = Files.writeString(folder.resolve("kaiyang.gpkg"), "not a database");
    ImportResult result = DatasetImporter.read(file, Progress.NONE);
    assertThat(result.report().reasons()).singleElement().asString().contains("kaiyang.gpkg");
  }

  @Test
  void aLayerThatBreaksOffIsRejectedWithItsPlace() throws Exception {
    Path delivered = Delivery.twoFeeders().writtenTo(folder);
    Path file = delivered.resolve("feeder.geojson");
    Files.writeString(file, Files.readString(file).substring(0, 300));
    ImportResult result = DatasetImporter.read(delivered, Progress.NONE);
    assertThat(result.dataset()).isNull();
    assertThat(result.report().reasons()).singleElement().asString().contains("feeder");
  }

  @Test
  void aFolderWithoutLayersOfOursIsRejected() {
    ImportReport report = reportOf(new Delivery().layer("trees", "id: 1 @ 107 27"));
    assertThat(report.reasons()).singleElement().asString().contains("trees");
  }

  @Test
  void tooManyRefusedRowsRejectTheDeliveryButNotTheReport() {
    Delivery delivery = Delivery.twoFeeders();
    for (int i = 0; i < 100; i++) {
      delivery.layer(
          "distribution_transformer",
          Delivery.transformer("X" + i, "n2", i < 7 ? -1 : 100, 50, "106.96 27.05"));
    }
    ImportResult result = delivery.importedFrom(folder);
    assertThat(result.dataset()).isNull();
    assertThat(result.report().reasons())
        .containsExactly("7 of 117 network rows were refused, 6.0 %; allowed are 5.0 %");
    assertThat(result.report().issues()).containsEntry("BAD_VALUE", 7);
    assertThat(result.report().suppliedTransformers()).isEqualTo(97);
  }

  @Test
  void progressNamesEveryLayerAndEndsWithAllRows() {
    List<String> news = new ArrayList<>();
    DatasetImporter.read(
        Delivery.twoFeeders().writtenTo(folder),
        (layer, done, total) -> news.add(layer + " " + done + "/" + total));
    assertThat(news).contains("line_section 6/6", "feeder 2/2", "trace 0/-1");
  }
}
