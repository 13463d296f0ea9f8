package io.headroom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.ingest.Progress;
import io.headroom.sample.SampleCounty;
import io.headroom.sample.SampleOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {
  private static final int WRONG_USAGE = 2;

  @TempDir private Path folder;
  private final StringWriter told = new StringWriter();

  private int sample(String... options) {
    CommandLine line = CommandLines.line();
    line.setOut(new PrintWriter(told, true));
    line.setErr(new PrintWriter(told, true));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "sample";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return line.execute(arguments);
  }

  private String target() {
    return folder.resolve("places").toString();
  }

  /** So that gis-data/README.md is right about how the shipped file is made. */
  @Test
  void makesTheSameFileAsTheGenerator() throws Exception {
    Path made = folder.resolve("made.gpkg");
    SampleCounty.write(new SampleOptions(200, 5), made, Progress.NONE);
    assertThat(sample("--transformers", "200", "--seed", "5", "--out", folder + "/told.gpkg"))
        .isZero();
    assertThat(folder.resolve("told.gpkg")).hasSameBinaryContentAs(made);
  }

  @Test
  void makesPlacesWithoutANetwork() throws Exception {
    assertThat(sample("--places", "1000", "--out", target())).isZero();
    assertThat(told.toString()).contains("1000 places, no network").doesNotContain("check");
    try (var layers = Files.list(folder.resolve("places"))) {
      assertThat(layers.map(layer -> String.valueOf(layer.getFileName())))
          .containsExactlyInAnyOrder(
              "administrative_area.geojson", "place.geojson", "road.geojson");
    }
  }

  @Test
  void transformersAndPlacesTogetherAreRefusedByName() {
    assertThat(sample("--places", "1000", "--transformers", "300", "--out", target()))
        .isEqualTo(WRONG_USAGE);
    assertThat(told.toString()).contains("--transformers and --places");
    assertThat(folder.resolve("places")).doesNotExist();
  }

  @Test
  void tooFewPlacesAreRefusedByName() {
    assertThat(sample("--places", "3", "--out", target())).isEqualTo(WRONG_USAGE);
    assertThat(told.toString()).contains("--places: places must be 1000 to 5000000, got 3");
  }
}
