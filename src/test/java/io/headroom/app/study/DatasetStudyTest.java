package io.headroom.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.topology.Assets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetStudyTest {
  @TempDir private Path folder;

  private final ImportResult delivery = DrawnCounty.delivery();
  private final StudiedNetwork network =
      StudiedNetwork.of(Objects.requireNonNull(delivery.dataset()), DrawnCounty.DAY);

  private List<Path> study(StudyFormat format) throws Exception {
    return new DatasetStudy(delivery, DrawnCounty.DAY).writeTo(folder, format, (done, areas) -> {});
  }

  private String id() {
    return network.dataset().identity().id();
  }

  private Map<String, Map<String, String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(id() + ".csv"));
    List<String> names = List.of(lines.get(0).split(","));
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      assertThat(rows.put(cells.get(0), row)).as("second row of " + cells.get(0)).isNull();
    }
    return rows;
  }

  @Test
  void everyAssetHasARowWithTheFiguresOfTheStudy() throws Exception {
    study(StudyFormat.BOTH);

    Map<String, Map<String, String>> rows = rows();
    Assets assets = network.forest().assets();
    HostingStudy hosting = network.hosting();
    // 8 transformers, 9 sections, 3 feeders, 2 main transformers.
    assertThat(rows).hasSize(22).containsKeys("D1", "D8", "L11", "F1", "T2");
    rows.forEach(
        (id, row) -> {
          int asset = assets.find(id);
          assertFigure(row, "demand_kva", hosting.demandKva(asset));
          assertFigure(row, "generation_kva", hosting.generationKva(asset));
          assertThat(row.get("zone")).isEqualTo(network.headroom().zone(asset).name());
          assertThat(row.get("kind")).isEqualTo(assets.kind(asset).name());
        });
    assertThat(rows.get("D5").get("peak_kva")).as("shared out from the head").isNotEmpty();
    assertThat(rows.get("D5").get("estimated")).isEqualTo("yes");
    assertThat(rows.get("D1").get("demand_kva")).isEqualTo("143.2");
  }

  /** Written figures are rounded down to tenths, and the study keeps single precision. */
  private static void assertFigure(Map<String, String> row, String column, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(row.get(column)).as(row + column).isEmpty();
    } else {
      assertThat(expected - Double.parseDouble(row.get(column)))
          .as(row.get("id") + " " + column)
          .isBetween(-0.01, 0.11 + 1e-6 * expected);
    }
  }

  @Test
  void everyStudiedAssetHasItsHoursInBothDirections() throws Exception {
    study(StudyFormat.CSV);

    List<String> lines = Files.readAllLines(folder.resolve(id() + "-hours.csv"));
    assertThat(lines.get(0)).startsWith("asset,kind,direction,season,h00,h01").endsWith(",h23");
    assertThat(lines).hasSize(1 + 22 * 2 * 4);
    double[] hours = network.hosting().demandHours(network.forest().assets().find("D2"), .9);
    String winter =
        lines.stream()
            .filter(line -> line.startsWith("D2,DISTRIBUTION_TRANSFORMER,DEMAND,WINTER,"))
            .findFirst()
            .orElseThrow();
    double[] written =
        Arrays.stream(winter.split(",")).skip(4).mapToDouble(Double::parseDouble).toArray();
    for (int hour = 0; hour < 24; hour++) {
      assertThat(hours[72 + hour] - written[hour]).as("hour " + hour).isBetween(-0.01, 0.12);
    }
  }

  @Test
  void theGeoPackageHoldsPointsAndLinesWithTheSameFigures() throws Exception {
    study(StudyFormat.BOTH);

    Map<String, Map<String, String>> rows = rows();
    Path file = folder.resolve(id() + ".gpkg");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String layer : List.of("study_point", "study_line")) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + layer)) {
          while (found.next()) {
            Map<String, String> row = rows.get(found.getString("id"));
            assertThat(found.getString("demand_reason"))
                .isEqualTo(row.get("demand_reason").isEmpty() ? null : row.get("demand_reason"));
            String kva = row.get("demand_kva");
            assertThat(found.getObject("demand_kva"))
                .isEqualTo(kva.isEmpty() ? null : (Object) Double.valueOf(kva));
            assertThat(found.getBytes("geom")).as(row.get("id")).isNotNull();
          }
        }
      }
      assertThat(count(statement, "study_point")).isEqualTo(13);
      assertThat(count(statement, "study_line")).isEqualTo(9);
      assertThat(count(statement, "gpkg_contents")).isEqualTo(2);
    }
  }

  private static int count(Statement statement, String table) throws Exception {
    try (ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return found.getInt(1);
    }
  }

  @Test
  void thePreparedDatasetHoldsTheDeliveryAndTheFigures() throws Exception {
    List<Path> files = study(StudyFormat.CSV);

    var prepared = PreparedFile.read(files.get(0));
    assertThat(prepared.delivery().dataset().identity()).isEqualTo(network.dataset().identity());
    assertThat(prepared.computed())
        .containsOnlyKeys("hosting.demand-kva", "hosting.generation-kva");
    assertThat(prepared.computed().get("hosting.demand-kva"))
        .hasSize(network.forest().assets().count());
  }

  @ParameterizedTest
  @CsvSource({"GPKG,2", "CSV,3", "BOTH,4"})
  void onlyTheWantedFormsAreWritten(StudyFormat format, int files) throws Exception {
    assertThat(study(format)).hasSize(files).allSatisfy(file -> assertThat(file).isRegularFile());
    try (var found = Files.list(folder)) {
      assertThat(found).hasSize(files);
    }
  }

  @Test
  void aCancelledStudyLeavesTheFormerOneAsItIs() throws Exception {
    List<Path> files = study(StudyFormat.BOTH);
    List<byte[]> before = new ArrayList<>();
    for (Path file : files) {
      before.add(Files.readAllBytes(file));
    }

    DatasetStudy second = new DatasetStudy(delivery, DrawnCounty.DAY);
    List<Path> written = second.writeTo(folder, StudyFormat.BOTH, (done, areas) -> second.cancel());

    assertThat(written).isEmpty();
    for (int i = 0; i < files.size(); i++) {
      assertThat(Files.readAllBytes(files.get(i))).isEqualTo(before.get(i));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void theSameStudyWritesTheSameFiles() throws Exception {
    List<Path> files = study(StudyFormat.BOTH);
    List<byte[]> before = new ArrayList<>();
    for (Path file : files) {
      before.add(Files.readAllBytes(file));
    }

    study(StudyFormat.BOTH);

    for (int i = 0; i < files.size(); i++) {
      assertThat(Files.readAllBytes(files.get(i))).as(files.get(i) + "").isEqualTo(before.get(i));
    }
  }
}
