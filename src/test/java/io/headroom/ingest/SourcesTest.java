package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.rules.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a delivery comes from makes no difference to what it says. */
class SourcesTest {
  @TempDir Path folder;

  private Path geoPackage() throws Exception {
    GridDataset dataset = Delivery.twoFeeders().importedFrom(folder.resolve("json")).dataset();
    Path file = folder.resolve("kaiyang.gpkg");
    try (DatasetSink sink = DatasetSink.to(file)) {
      dataset.network().substations().forEach(sink::add);
      dataset.network().powerTransformers().forEach(sink::add);
      dataset.network().switches().forEach(sink::add);
      dataset.network().feeders().forEach(sink::add);
    }
    return file;
  }

  private static void run(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void aGeoPackageIsReadWithoutADescriptor() throws Exception {
    ImportResult result = DatasetImporter.read(geoPackage(), Progress.NONE);
    assertThat(result.report().reasons()).isEmpty();
    assertThat(result.dataset().identity().id()).isEqualTo("kaiyang");
    assertThat(result.dataset().identity().asOf()).isEqualTo(LocalDate.of(2026, 1, 20));
    assertThat(result.dataset().network().feeders()).hasSize(2);
  }

  @Test
  void withoutACoordinateSystemADeliveryIsRejected() throws Exception {
    Path file = geoPackage();
    run(file, "UPDATE gpkg_geometry_columns SET srs_id = -1");
    run(file, "UPDATE gpkg_contents SET srs_id = -1");
    ImportReport report = DatasetImporter.read(file, Progress.NONE).report();
    assertThat(report.accepted()).isFalse();
    assertThat(report.reasons()).singleElement().asString().startsWith("no coordinate system");
  }

  @Test
  void theDescriptorMayNameTheCoordinateSystemThatTheSourceLacks() throws Exception {
    Path file = geoPackage();
    run(file, "UPDATE gpkg_geometry_columns SET srs_id = -1");
    Path descriptor =
        Files.writeString(folder.resolve("dataset.yml"), "id: kaiyang\ncrs: EPSG:4490\n");
    ImportResult result = DatasetImporter.read(descriptor, Progress.NONE);
    assertThat(result.report().reasons()).isEmpty();
    assertThat(result.dataset().network().substations().get(0).location().lon()).isEqualTo(106.95);
  }

  @Test
  void anyDataStoreOpensByItsParameters() throws Exception {
    Path rows = Delivery.twoFeeders().writtenTo(folder.resolve("json"));
    ImportResult result = readByParameters(rows, "one.yml");
    assertThat(result.report().reasons()).isEmpty();
    DistributionTransformers transformers = result.dataset().network().distributionTransformers();
    assertThat(transformers.size()).isEqualTo(4);
    assertThat(transformers.id(3)).isEqualTo("T4");
  }

  @Test
  void theVersionOfASourceWithoutFilesDoesNotDependOnTheOrderOfRows() throws Exception {
    Path rows = Delivery.twoFeeders().writtenTo(folder.resolve("a"));
    Path shuffled = Delivery.twoFeeders().shuffled(7).writtenTo(folder.resolve("b"));
    Path changed =
        Delivery.twoFeeders()
            .change("feeder", "F1", "rated_a: 300", "rated_a: 301")
            .writtenTo(folder.resolve("c"));
    String version = versionOf(rows);
    assertThat(versionOf(shuffled)).isEqualTo(version);
    assertThat(versionOf(changed)).isNotEqualTo(version);
  }

  private String versionOf(Path rows) throws Exception {
    DatasetVersion version = new DatasetVersion();
    Descriptor descriptor = readByParameters(rows, "any.yml").descriptor();
    LayerReader reader = new LayerReader(new IssueLog(), Progress.NONE);
    new SourceReader(descriptor, version, reader)
        .read(new DatasetDraft(descriptor, RuleSet.builtIn(), new IssueLog()));
    return version.version();
  }

  private ImportResult readByParameters(Path rows, String name) throws Exception {
    Path descriptor =
        Files.writeString(
            folder.resolve(name),
            "id: x\nsource: {params: {headroom.geojson.folder: '" + rows + "'}}\n");
    return DatasetImporter.read(descriptor, Progress.NONE);
  }
}
