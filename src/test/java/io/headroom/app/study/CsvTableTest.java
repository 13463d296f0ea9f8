package io.headroom.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir private Path folder;

  @Test
  void textsAreQuotedWhereTheyMustAndFiguresHaveTheirDecimals() throws IOException {
    Path file = folder.resolve("t.csv");
    try (CsvTable table = CsvTable.begin(file, List.of("a", "b"))) {
      table.text("东湖3号公变");
      table.figure(143.25, 1);
      table.endRow();
      table.text("one, \"two\"");
      table.figure(-0.04, 1);
      table.endRow();
      table.text(null);
      table.figure(Double.NaN, 1);
      table.endRow();
      table.text("x");
      table.figure(-12.3456, 4);
      table.endRow();
      table.text("y");
      table.figure(1_000_000_000, 0);
      table.endRow();
      table.complete();
      table.finish();
    }

    assertThat(file)
        .hasContent("a,b\n东湖3号公变,143.3\n\"one, \"\"two\"\"\",0.0\n,\nx,-12.3456\ny,1000000000\n");
  }

  @Test
  void aLongTableCrossesItsBuffer() throws IOException {
    Path file = folder.resolve("long.csv");
    try (CsvTable table = CsvTable.begin(file, List.of("row", "text"))) {
      for (int row = 0; row < 20_000; row++) {
        table.figure(row, 0);
        table.text("余量".repeat(row % 7));
        table.endRow();
      }
      table.complete();
      table.finish();
    }

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(20_001);
    assertThat(lines.get(14_000)).isEqualTo("13999," + "余量".repeat(13_999 % 7));
  }

  @Test
  void withoutBeingFinishedThereIsNoFile() throws IOException {
    Path file = folder.resolve("never.csv");
    try (CsvTable table = CsvTable.begin(file, List.of("a"))) {
      table.text("b");
    }

    assertThat(folder).isEmptyDirectory();
  }
}
