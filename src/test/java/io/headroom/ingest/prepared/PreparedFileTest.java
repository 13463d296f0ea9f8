package io.headroom.ingest.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.ingest.sink.WholeFile;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedFileTest {
  @TempDir private Path folder;

  private Path prepared(ImportResult delivery) throws IOException {
    Path file = folder.resolve("county.headroom");
    PreparedFile.write(file, new Prepared(delivery, Map.of("demand", new double[] {1, 2.5})));
    return file;
  }

  /** Every column of what was read is that of what was written, to the byte. */
  private void assertSame(ImportResult made, Path file) throws IOException {
    Prepared read = PreparedFile.read(file);
    Path again = folder.resolve("again.headroom");
    PreparedFile.write(again, read);

    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    GridDataset before = Objects.requireNonNull(made.dataset());
    GridDataset after = Objects.requireNonNull(read.delivery().dataset());
    assertThat(after.identity()).isEqualTo(before.identity());
    assertThat(after.network().feeders()).isEqualTo(before.network().feeders());
    assertThat(after.network().switches()).isEqualTo(before.network().switches());
    assertThat(after.places()).isEqualTo(before.places());
    assertThat(after.commitments()).isEqualTo(before.commitments());
    assertThat(read.delivery().report()).isEqualTo(made.report());
    assertThat(read.delivery().descriptor().identity()).isEqualTo(made.descriptor().identity());
    assertThat(read.delivery().descriptor().examples()).isEqualTo(made.descriptor().examples());
  }

  @Test
  void theDrawnCountyComesBackAsItWas() throws IOException {
    ImportResult made = DrawnCounty.delivery();
    Path file = prepared(made);

    assertSame(made, file);
    assertThat(PreparedFile.read(file).computed().get("demand")).containsExactly(1, 2.5);
  }

  @Test
  void theSampleCountyComesBackAsItWas() throws IOException {
    ImportResult made = DatasetImporter.read(Path.of("gis-data/kaiyang.yml"), Progress.NONE);

    assertSame(made, prepared(made));
  }

  /** Byte by byte would miss a column that went to another's place. */
  @Test
  void everyRowOfTheLargeLayersIsAsItWas() throws Exception {
    ImportResult made = DatasetImporter.read(Path.of("gis-data/kaiyang.yml"), Progress.NONE);
    Network before = made.dataset().network();
    Network after = PreparedFile.read(prepared(made)).delivery().dataset().network();

    assertRows(before.lineSections(), after.lineSections(), before.lineSections().size());
    DistributionTransformers transformers = before.distributionTransformers();
    assertRows(transformers, after.distributionTransformers(), transformers.size());
    for (int node = 0; node < before.nodeCount(); node++) {
      assertThat(after.nodeId(node)).isEqualTo(before.nodeId(node));
    }
  }

  private static void assertRows(Object before, Object after, int rows) throws Exception {
    for (Method figure : before.getClass().getMethods()) {
      if (Arrays.equals(figure.getParameterTypes(), new Class<?>[] {int.class})) {
        for (int row = 0; row < rows; row++) {
          assertThat(figure.invoke(after, row))
              .as("%s of row %d", figure.getName(), row)
              .isEqualTo(figure.invoke(before, row));
        }
      }
    }
  }

  @Test
  void theSameDatasetMakesTheSameFile() throws IOException {
    byte[] first = Files.readAllBytes(prepared(DrawnCounty.delivery()));

    assertThat(Files.readAllBytes(prepared(DrawnCounty.delivery()))).isEqualTo(first);
    assertThat(folder)
        .isDirectoryContaining("glob:**.headroom")
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileOfAnotherKindIsNamedSo() throws IOException {
    Path file = folder.resolve("x.headroom");
    Files.writeString(file, "id: kaiyang\nname: a descriptor with the wrong ending\n");

    assertRefused(file, "is no prepared dataset");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8, 20, 28, 100, 4000, -1})
  void aCutFileIsNamedSo(int kept) throws IOException {
    Path file = prepared(DrawnCounty.delivery());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, kept < 0 ? bytes.length - 1 : kept));

    assertRefused(file, kept >= 0 && kept < 8 ? "is no prepared dataset" : "cut");
  }

  @Test
  void anotherFormatIsNamedSo() throws IOException {
    Path file = prepared(DrawnCounty.delivery());
    byte[] bytes = Files.readAllBytes(file);
    bytes[8] = 99;
    Files.write(file, bytes);

    assertRefused(file, "is of format 99, this program reads 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 29, 500, 5000, -1})
  void oneWrongByteIsFound(int at) throws IOException {
    Path file = prepared(DrawnCounty.delivery());
    byte[] bytes = Files.readAllBytes(file);
    bytes[at < 0 ? bytes.length - 1 : at] ^= 4;
    Files.write(file, bytes);

    assertRefused(file, "checksum");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> PreparedFile.read(file))
        .isInstanceOf(UnreadablePrepared.class)
        .hasMessageContaining(message);
    ImportResult result = DatasetImporter.read(file, Progress.NONE);
    assertThat(result.dataset()).isNull();
    assertThat(String.join(" ", result.report().reasons())).contains(message);
  }

  @Test
  void whatStoodThereStaysWhenWritingFails() throws IOException {
    Path file = prepared(DrawnCounty.delivery());
    byte[] before = Files.readAllBytes(file);
    ImportResult delivery = DrawnCounty.delivery();
    Map<String, double[]> broken = new LinkedHashMap<>();
    broken.put("broken", null);

    assertThatThrownBy(() -> PreparedFile.write(file, new Prepared(delivery, broken)))
        .isInstanceOf(NullPointerException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void longTextsCrossTheBuffer() throws IOException {
    Path file = folder.resolve("texts");
    String text = "余量 ".repeat(700_000);
    List<String> words = List.of("a", text, "b");
    WholeFile.write(
        file,
        channel -> {
          ColumnWriter writer = new ColumnWriter(channel);
          writer.texts(words.toArray(String[]::new));
          writer.doubles(new double[300_000]);
          writer.finish();
        });

    try (var channel = FileChannel.open(file)) {
      ColumnReader reader = ColumnReader.open(file, channel);
      assertThat(reader.texts(new String[0])).containsExactlyElementsOf(words);
      assertThat(reader.doubles(new double[0])).hasSize(300_000);
    }
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(1 << 20);
  }

  @Test
  void rowsOfAnotherVersionAreNotTakenForOurs() throws IOException {
    Path file = folder.resolve("rows");
    WholeFile.write(
        file,
        channel -> {
          ColumnWriter writer = new ColumnWriter(channel);
          writer.rows(Older.class, List.of(new Older("x")));
          writer.finish();
        });

    try (var channel = FileChannel.open(file)) {
      ColumnReader reader = ColumnReader.open(file, channel);
      assertThatThrownBy(() -> reader.rows(Newer.class, List.of()))
          .hasMessageContaining("another version");
    }
  }

  record Older(String id) {}

  record Newer(String id, double kva) {}
}
