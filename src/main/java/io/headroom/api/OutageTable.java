package io.headroom.api;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of outages: the first row names the columns, in any order. */
final class OutageTable {
  static final int MOST_ROWS = 5_000;

  private OutageTable() {}

  /** The fields of each row that is not blank; one field too few or too many is left to the row. */
  static List<Map<String, String>> read(String text) {
    try {
      return read(records(text));
    } catch (CsvParseException broken) {
      throw new BadParameter("body", broken.getMessage(), "comma-separated values");
    }
  }

  private static List<CsvRecord> records(String text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .stream()
        .filter(record -> !record.getFields().stream().allMatch(String::isBlank))
        .toList();
  }

  private static List<Map<String, String>> read(List<CsvRecord> records) {
    if (records.isEmpty()) {
      throw new BadParameter("header", null, columns());
    }
    if (records.size() > MOST_ROWS + 1) {
      throw new TooLarge("A table of outages has at most " + MOST_ROWS + " rows.");
    }
    List<String> header = header(records.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      rows.add(row(header, record));
    }
    return rows;
  }

  private static List<String> header(CsvRecord record) {
    List<String> names = record.getFields().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!OutageReader.FIELDS.contains(name) || !seen.add(name)) {
        throw new BadParameter("header", name, columns());
      }
    }
    return names;
  }

  private static String columns() {
    return "each once, of " + String.join(", ", OutageReader.FIELDS);
  }

  private static Map<String, String> row(List<String> header, CsvRecord record) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
      fields.put(header.get(i), record.getField(i).strip());
    }
    return fields;
  }
}
