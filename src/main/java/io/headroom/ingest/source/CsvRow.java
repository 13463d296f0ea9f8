package io.headroom.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as text.
 *
 * @param line the line it begins on, the first of the file being 1
 * @param cells as written; none when the row is broken
 * @param problem what is broken about it; null for a sound row
 */
record CsvRow(long line, List<String> cells, @Nullable String problem) {
  static CsvRow sound(long line, List<String> cells) {
    return new CsvRow(line, cells, null);
  }

  static CsvRow broken(long line, String problem) {
    return new CsvRow(line, List.of(), problem);
  }

  boolean isBlank() {
    return problem == null && cells.stream().allMatch(String::isBlank);
  }
}
