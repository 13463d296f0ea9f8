package io.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build file must keep, and nobody would notice losing until something fails to start. */
class BuildTest {
  private static final Pattern ARTIFACT =
      Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

  @Test
  void theGeoToolsWrapperIsTheLastDependency() throws IOException {
    String pom = Files.readString(Path.of("pom.xml")).split("<profiles>")[0];
    List<String> artifacts =
        ARTIFACT.matcher(pom).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(artifacts)
        .as("it bundles slf4j 1.7: earlier on the class path, logging would not start")
        .last()
        .isEqualTo("geotools-wrapper");
  }

  @Test
  void theTopLevelHoldsNothingElse() throws IOException {
    try (var entries = Files.list(Path.of("."))) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("."))
          .isSubsetOf("pom.xml", "README.md", "src", "gis-data", "web", "docs", "target", "data");
    }
  }
}
