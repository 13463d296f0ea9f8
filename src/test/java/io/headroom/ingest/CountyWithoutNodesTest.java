package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.ingest.sink.DatasetSink;
import io.headroom.sample.SampleCounty;
import io.headroom.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample county as most GIS exports would deliver it: without node ids. */
class CountyWithoutNodesTest {
  @TempDir Path folder;

  @Test
  void theMapFindsTheSameFeedersAndSupplyPaths() throws IOException {
    Path county = folder.resolve("county");
    try (DatasetSink sink = DatasetSink.to(county)) {
      SampleCounty.generate(SampleOptions.SHIPPED, sink, Progress.NONE);
    }
    ImportResult given = DatasetImporter.read(county, Progress.NONE);
    ImportResult found = DatasetImporter.read(withoutNodes(county), Progress.NONE);
    assertThat(Supply.paths(found)).isEqualTo(Supply.paths(given));
    assertThat(found.report().feeders()).isEqualTo(given.report().feeders());
    assertThat(found.report().openTies()).isEqualTo(given.report().openTies());
    assertThat(found.report().issues())
        .doesNotContainKeys("ISLAND", "CLOSED_LOOP", "TWO_SOURCES", "FEEDER_MISMATCH");
  }

  /** Busbars keep their names, because main transformers of one substation share its point. */
  private Path withoutNodes(Path county) throws IOException {
    Path stripped = Files.createDirectory(folder.resolve("stripped"));
    for (Path layer : files(county)) {
      String columns = "from_node|to_node|node_a|node_b|node|hv_node";
      String text =
          Files.readString(layer).replaceAll("\"(" + columns + ")\": ?(\"[^\"]*\"|null),?", "");
      Files.writeString(
          stripped.resolve(String.valueOf(layer.getFileName())), text.replaceAll(",\\s*}", "}"));
    }
    return stripped;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
