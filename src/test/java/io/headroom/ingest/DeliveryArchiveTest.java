package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zip files as people, and those who mean harm, send them. */
class DeliveryArchiveTest {
  private static final long ENOUGH = 1 << 20;

  @TempDir Path scratch;

  private Path folder;

  @BeforeEach
  void makeTheFolder() throws IOException {
    folder = Files.createDirectories(scratch.resolve("inside"));
  }

  private Path zip(Charset charset, String... names) throws IOException {
    Path zip = scratch.resolve("sent.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out, charset)) {
      for (String name : names) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private String dataset(String... names) throws IOException, DeliveryArchive.Unusable {
    Path found = DeliveryArchive.unpack(zip(StandardCharsets.UTF_8, names), folder, ENOUGH);
    return folder.relativize(found).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset.yml feeder.geojson | dataset.yml",
        "电网/十月/dataset.yml 电网/十月/grid.gpkg | 电网/十月/dataset.yml",
        "a/grid.gpkg a/b/other.gpkg | a/grid.gpkg",
        "__MACOSX/._grid.gpkg out/feeder.geojson out/switch.geojson | out",
        "notes.txt x.headroom | x.headroom",
        "deep/dataset.yml grid.gpkg | deep/dataset.yml"
      })
  void theDatasetIsFoundWhereverItLies(String names, String expected) throws Exception {
    assertThat(dataset(names.split(" "))).isEqualTo(expected);
  }

  @Test
  void namesOfWindowsInChinaAreRead() throws Exception {
    Path zip = zip(Charset.forName("GBK"), "开阳县/线路.txt", "开阳县/feeder.geojson");
    Path found = DeliveryArchive.unpack(zip, folder, ENOUGH);

    assertThat(found).hasFileName("开阳县");
    assertThat(found.resolve("线路.txt")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.gpkg",
        "a/../../outside.gpkg",
        "/etc/outside.gpkg",
        "..\\outside.gpkg",
        "a/b/c/d/e/f/g/h/i/deep.gpkg"
      })
  void nothingIsWrittenOutside(String name) throws IOException {
    assertThatThrownBy(() -> dataset(name))
        .isInstanceOf(DeliveryArchive.Unusable.class)
        .hasMessageContaining("no file inside of it");
    try (Stream<Path> all = Files.walk(scratch)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(scratch.resolve("sent.zip"));
    }
  }

  /** A megabyte of nothing packs to a kilobyte. */
  @Test
  void whatUnpacksToTooMuchIsGivenUp() throws IOException {
    Path zip = scratch.resolve("bomb.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < 4; i++) {
        entries.putNextEntry(new ZipEntry("grid" + i + ".gpkg"));
        entries.write(new byte[1 << 20]);
      }
    }
    assertThat(Files.size(zip)).isLessThan(1 << 14);

    assertThatThrownBy(() -> DeliveryArchive.unpack(zip, folder, 2 << 20))
        .isInstanceOf(DeliveryArchive.Unusable.class)
        .hasMessageContaining("more than 2097152 bytes");
    assertThat(folder.resolve("grid3.gpkg")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "grid.shp"})
  void aZipWithoutADatasetSaysWhatWasExpected(String name) {
    assertThatThrownBy(() -> dataset(name)).hasMessageContaining("expected a dataset.yml");
  }
}
