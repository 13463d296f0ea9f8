package io.headroom.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.fixtures.DrawnCounty;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/**
 * The drawn county with its first main transformer, which feeds 城西线, sending back 15.5 MW of its 20
 * MVA at noon.
 *
 * <p>2025: S_d = (−15,500 + 0.8·20,000·0.95) / 0.8 = −375 kW: red. 2019: λ = 77.5 %: yellow.
 */
class ZonesOnTheMapTest {
  private static final Envelope EVERYWHERE = new Envelope(70, 140, 0, 60);
  private static final String WEST = "F1";
  private static final String EAST = "F2";

  @TempDir private Path folder;

  @Test
  void belowARedMainTransformerEveryAreaIsRed() throws IOException {
    ConstrainedAreas areas = areas("2026.3");

    assertThat(zones(areas, AreaLevel.FEEDER)).containsEntry(WEST, Zone.RED);
    assertThat(zones(areas, AreaLevel.FEEDER).get(EAST)).isNotEqualTo(Zone.RED);
    assertThat(zones(areas, AreaLevel.TRANSFORMER))
        .containsEntry("D1", Zone.RED)
        .containsEntry("D2", Zone.RED)
        .containsEntry("D4", Zone.GREEN);
    assertThat(find(areas, AreaLevel.AREA))
        .filteredOn(area -> area.name().equals("城关镇"))
        .allSatisfy(area -> assertThat(area.zone()).isEqualTo(Zone.RED))
        .allSatisfy(area -> assertThat(area.reason()).isEqualTo(Reason.RED_ZONE))
        .hasSize(1);
  }

  @Test
  void byTheEditionOf2019TheSameCountyIsYellow() throws IOException {
    ConstrainedAreas areas = areas("2026.3-dlt2041-2019");

    assertThat(zones(areas, AreaLevel.FEEDER)).containsEntry(WEST, Zone.YELLOW);
    // D4 hangs on the other transformer of the station, and the station as a whole sends back too.
    assertThat(zones(areas, AreaLevel.TRANSFORMER))
        .containsEntry("D1", Zone.YELLOW)
        .containsEntry("D4", Zone.YELLOW);
  }

  private static List<ConstrainedArea> find(ConstrainedAreas areas, AreaLevel level) {
    return areas.find(new AreaQuestion(EVERYWHERE, Direction.GENERATION, level)).areas();
  }

  private static Map<String, Zone> zones(ConstrainedAreas areas, AreaLevel level) {
    return find(areas, level).stream()
        .collect(
            Collectors.toMap(
                ConstrainedArea::id,
                area -> Objects.requireNonNullElse(area.zone(), Zone.NO_DATA)));
  }

  private ConstrainedAreas areas(String rules) throws IOException {
    GridDataset dataset = Objects.requireNonNull(read().dataset());
    Snapshot snapshot = Snapshot.of(dataset, RuleSet.ofVersion(rules), DrawnCounty.DAY);
    CustomersServed served = CustomersServed.of(dataset.network(), snapshot.forest());
    return CountyMap.of(snapshot, served, MapDisclosure.FULL).areas();
  }

  private ImportResult read() throws IOException {
    Path original = Objects.requireNonNull(DrawnCounty.DESCRIPTOR.getParent());
    try (Stream<Path> files = Files.list(original)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path transformers = folder.resolve("power_transformer.geojson");
    String text = Files.readString(transformers);
    assertThat(text).contains("\"noon_mw\":0.1,");
    Files.writeString(transformers, text.replace("\"noon_mw\":0.1,", "\"noon_mw\":-15.5,"));
    return DatasetImporter.read(folder.resolve("dataset.yml"), Progress.NONE);
  }
}
