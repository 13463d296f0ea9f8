package io.headroom.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet: comma-separated values in UTF-8 with a mark, without which some take
 * it for another character set.
 *
 * <p>A text that a spreadsheet would take for a formula is put behind an apostrophe.
 */
final class CsvSheet {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer text;
  private final CsvWriter csv;

  CsvSheet(OutputStream out, String... columns) throws IOException {
    this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    this.csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(columns);
  }

  /** Numbers, dates and truths as they are; empty for null; anything else as a harmless text. */
  void row(@Nullable Object... values) {
    List<String> cells = new ArrayList<>();
    Arrays.stream(values).forEach(value -> cells.add(cell(value)));
    csv.writeRecord(cells);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : harmless(value.toString());
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  void flush() throws IOException {
    text.flush();
  }
}
