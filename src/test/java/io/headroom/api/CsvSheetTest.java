package io.headroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
  private static String written(Object... values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvSheet sheet = new CsvSheet(out, "a", "b", "c");
    sheet.row(values);
    sheet.flush();
    return out.toString(UTF_8);
  }

  @Test
  void aSpreadsheetKnowsItsCharacterSetAndFindsTheCells() throws IOException {
    assertThat(written("双流镇, \"三合村\"", -0.5, null))
        .isEqualTo("\uFEFFa,b,c\r\n\"双流镇, \"\"三合村\"\"\",-0.5,\r\n");
    assertThat(written(LocalDate.of(2026, 11, 23), true, "多\n行"))
        .endsWith("2026-11-23,true,\"多\n行\"\r\n");
  }

  /** A name that an applicant has chosen must not be run by whoever opens the list. */
  @ParameterizedTest
  @ValueSource(
      strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "\r=1"})
  void aFormulaIsDisarmed(String text) throws IOException {
    String sheet = written(text, "", "").substring(1);

    String cell =
        CsvReader.builder().ofCsvRecord(sheet).stream()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .getField(0);
    assertThat(cell).isEqualTo("'" + text);
  }
}
