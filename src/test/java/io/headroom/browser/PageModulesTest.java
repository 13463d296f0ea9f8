package io.headroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Needs;
import io.headroom.fixtures.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's pure modules against their own tests in {@code web/test}. */
@Needs(Tool.NODE)
class PageModulesTest {
  private static final Path TESTS = Path.of("web", "test");

  @TempDir private Path folder;

  @Test
  void ownTestsOfThePagePass() throws Exception {
    List<String> command = new ArrayList<>(List.of(Tool.NODE.get().toString(), "--test"));
    // Named one by one: versions of node differ in what a folder means.
    try (Stream<Path> files = Files.list(TESTS)) {
      files.map(Path::toString).filter(name -> name.endsWith(".test.js")).forEach(command::add);
    }
    Path out = folder.resolve("out.txt");
    Process node =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();

    assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(node.exitValue()).as(said).isZero();
    assertThat(command).as("test files").hasSizeGreaterThan(5);
  }
}
