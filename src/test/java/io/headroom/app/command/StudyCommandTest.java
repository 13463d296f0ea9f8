package io.headroom.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.ingest.prepared.PreparedFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
  private static final Path DRAWN = Path.of("src/test/resources/drawn-county").toAbsolutePath();
  private static final Path SAMPLE = Path.of("gis-data/kaiyang.yml").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;
  private static final int STOPPED_BY_INTERRUPT = 130;

  @TempDir private Path folder;

  private int study(Path source, String... more) {
    List<String> arguments = new ArrayList<>(List.of("study", source.toString()));
    arguments.addAll(List.of(more));
    return CommandLines.execute(arguments.toArray(String[]::new));
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  @Test
  void studiesADeliveryAndThenWhatItPrepared() throws IOException {
    assertThat(study(DRAWN, "--out", out(), "--format", "csv")).isZero();
    Set<String> files = names(folder.resolve("out"));
    assertThat(files).hasSize(3).anyMatch(file -> file.endsWith(".headroom"));

    Path prepared = folder.resolve("out").resolve(one(files, ".headroom"));
    assertThat(study(prepared, "--out", folder.resolve("again").toString())).isZero();
    assertThat(CommandLines.execute("check", prepared.toString())).isZero();
    String table =
        files.stream()
            .filter(f -> !f.contains("-hours"))
            .filter(f -> f.endsWith(".csv"))
            .findFirst()
            .orElseThrow();
    assertThat(folder.resolve("again").resolve(table))
        .hasSameTextualContentAs(folder.resolve("out").resolve(table));
  }

  @Test
  void wrongUsageIsTwoAndARejectedDeliveryIsOne() throws IOException {
    assertThat(study(DRAWN)).as("without --out").isEqualTo(2);
    assertThat(study(DRAWN, "--out", out(), "--format", "pdf")).isEqualTo(2);
    assertThat(study(Path.of("missing.gpkg"), "--out", out())).isEqualTo(2);
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThat(study(DRAWN, "--out", file.toString())).isEqualTo(2);

    Path foreign = Files.writeString(folder.resolve("x.headroom"), "no such thing");
    assertThat(study(foreign, "--out", out())).isEqualTo(1);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(study(empty, "--out", out())).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Interrupted as soon as its first file appears; whatever it had time for, nothing is torn. */
  @Test
  void controlCLeavesNoTornFile() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path former = Files.writeString(out.resolve("kaiyang.csv"), "a former study");
    Process study;
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      study = start(out);
      WatchKey created = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(created).as("no file after %d s: %s", PATIENCE_SECONDS, errors()).isNotNull();
    }
    interrupt(study);

    assertThat(study.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(names(out)).noneMatch(file -> file.endsWith(".part"));
    if (study.exitValue() == 0) {
      PreparedFile.read(out.resolve("kaiyang.headroom"));
    } else {
      assertThat(study.exitValue()).as(errors()).isEqualTo(STOPPED_BY_INTERRUPT);
      assertThat(names(out)).containsExactly("kaiyang.csv");
      assertThat(former).hasContent("a former study");
      assertThat(errors()).contains("Stopped; nothing was written");
    }
  }

  private Process start(Path out) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "io.headroom.app.Headroom",
            "study",
            SAMPLE.toString(),
            "--out",
            out.toString())
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("err.txt"), UTF_8);
  }

  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String one(Set<String> files, String ending) {
    return files.stream().filter(file -> file.endsWith(ending)).findFirst().orElseThrow();
  }
}
