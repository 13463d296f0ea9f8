package io.headroom.ingest.source;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into rows, and gets over broken ones.
 *
 * <p>A cell in quotes may run over several lines:
 *
 * <pre>
 *   A1,"紫兴街        odd number of quotes: the row goes on
 *   12 号",106.96     odd again: the row is complete
 * </pre>
 *
 * A quote that is never closed would swallow the rest of the file. So where the lines put together
 * do not make one sound row, only the first of them is broken and reading goes on with the second.
 */
final class CsvRows implements Closeable {
  private static final int MOST_LINES_OF_A_ROW = 100;
  private static final char QUOTE = '"';
  private static final char LOST = '\uFFFD';

  private final CsvLines lines;
  private final Charset charset;
  private final CsvReader.CsvReaderBuilder parser =
      CsvReader.builder().commentStrategy(CommentStrategy.NONE).skipEmptyLines(false);
  private int columns = -1;

  CsvRows(Path file, Charset charset) throws IOException {
    this.lines = new CsvLines(file, charset);
    this.charset = charset;
  }

  /** The first row with anything in it, which names the columns; null when there is none. */
  @Nullable CsvRow header() throws IOException {
    String first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    lines.giveBack(List.of(first));
    parser.fieldSeparator(separator(first));
    CsvRow header = next();
    columns = header == null ? 0 : header.cells().size();
    return header;
  }

  /** The next row with anything in it; null after the last. */
  @Nullable CsvRow next() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      CsvRow row = row(line);
      if (!row.isBlank()) {
        return row;
      }
    }
    return null;
  }

  private CsvRow row(String line) throws IOException {
    long at = lines.number();
    if (line.isBlank()) {
      return CsvRow.sound(at, List.of());
    }
    try {
      boolean goesOn = isOdd(line) && cells(line + "\n").stream().anyMatch(CsvRows::hasBreak);
      return goesOn ? rowOfSeveral(line, at) : checked(at, line, cells(line));
    } catch (CsvParseException e) {
      return CsvRow.broken(at, "text after a closing quote");
    }
  }

  private CsvRow rowOfSeveral(String first, long at) throws IOException {
    List<String> more = new ArrayList<>();
    boolean open = true;
    while (open && more.size() < MOST_LINES_OF_A_ROW - 1) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      more.add(line);
      open = !isOdd(line);
    }
    CsvRow row = open ? null : sound(at, first + "\n" + String.join("\n", more), more.size());
    if (row != null) {
      return row;
    }
    lines.giveBack(more);
    return CsvRow.broken(at, "a quote is not closed");
  }

  /** The row that the text makes up; null when it is not one, with all line breaks in its cells. */
  private @Nullable CsvRow sound(long at, String text, int breaks) {
    try {
      List<String> cells = cells(text);
      long kept = cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
      CsvRow row = checked(at, text, cells);
      return kept == breaks && row.problem() == null ? row : null;
    } catch (CsvParseException e) {
      return null;
    }
  }

  private CsvRow checked(long at, String text, List<String> cells) {
    if (text.indexOf(LOST) >= 0) {
      return CsvRow.broken(at, "bytes that are not " + charset);
    }
    boolean fits =
        columns < 0
            || cells.size() == columns
            || (cells.size() > columns && isBlank(cells.subList(columns, cells.size())));
    return fits || isBlank(cells)
        ? CsvRow.sound(at, cells)
        : CsvRow.broken(at, cells.size() + " cells, expected " + columns);
  }

  private List<String> cells(String text) {
    return parser.ofSingleCsvRecord(text).getFields();
  }

  /** The mark that parts the names of the columns: a comma unless another is more frequent. */
  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  /** How often the mark stands outside quotes. */
  private static int count(String text, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == QUOTE;
      count += !quoted && text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private static boolean isOdd(String line) {
    boolean odd = false;
    for (int at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) {
      odd = !odd;
    }
    return odd;
  }

  private static boolean hasBreak(String cell) {
    return cell.indexOf('\n') >= 0;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
