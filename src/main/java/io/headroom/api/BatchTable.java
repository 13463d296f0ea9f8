package io.headroom.api;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch as a table of comma-separated values: the first row names the columns, in any order.
 *
 * <p>A row with too few or too many fields is one bad row. A quotation mark that is never closed
 * swallows all after it, so that the whole table is refused.
 */
final class BatchTable {
  private static final String SEVERAL = "[;；,，\\s]+";

  private final List<String> columns;
  private final List<BatchRow> rows = new ArrayList<>();

  private BatchTable(List<String> columns) {
    this.columns = columns;
  }

  static List<BatchRow> read(String text) {
    try {
      Iterator<CsvRecord> records =
          CsvReader.builder()
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(true)
              .allowUnclosedQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text)
              .iterator();
      return read(records);
    } catch (CsvParseException broken) {
      throw new BadParameter("body", broken.getMessage(), "comma-separated values");
    }
  }

  private static List<BatchRow> read(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new BadParameter("header", null, columns());
    }
    BatchTable table = new BatchTable(header(records.next()));
    while (records.hasNext()) {
      table.add(records.next());
    }
    return table.rows;
  }

  private static List<String> header(CsvRecord record) {
    List<String> names = record.getFields().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      boolean known = name.equals(BatchRow.REF) || ApplicationFields.NAMES.contains(name);
      if (!known || !seen.add(name)) {
        throw new BadParameter("header", name, columns());
      }
    }
    return names;
  }

  private static String columns() {
    Set<String> names = new TreeSet<>(ApplicationFields.NAMES);
    names.add(BatchRow.REF);
    return "each once, of " + String.join(", ", names);
  }

  private void add(CsvRecord record) {
    if (record.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    if (rows.size() == BatchRow.MOST_ROWS) {
      throw BatchRow.tooMany();
    }
    rows.add(row(record));
  }

  private BatchRow row(CsvRecord record) {
    int number = rows.size() + 1;
    if (record.getFieldCount() != columns.size()) {
      String read = record.getFieldCount() + " fields";
      return BatchRow.bad(
          number, null, new BadParameter("row", read, columns.size() + " as in the header"));
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = record.getField(i).strip();
      if (!value.isEmpty()) {
        fields.put(columns.get(i), value);
      }
    }
    fields.computeIfPresent(
        "declarations", (name, words) -> String.join(",", words.split(SEVERAL, -1)));
    String ref = fields.remove(BatchRow.REF);
    return BatchRow.of(number, ref, fields);
  }
}
