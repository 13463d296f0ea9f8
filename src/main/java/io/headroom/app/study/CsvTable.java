package io.headroom.app.study;

import io.headroom.ingest.sink.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A table of comma-separated values in UTF-8, there whole or not at all. For one thread.
 *
 * <p>Texts with a comma, a quotation mark or a line break are quoted; a figure nobody knows is an
 * empty field.
 */
final class CsvTable implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int LONGEST_FIGURE = 24;
  private static final long[] POWERS_OF_TEN = {1, 10, 100, 1000, 10_000};

  private final WholeFile file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private final byte[] digits = new byte[LONGEST_FIGURE];
  private boolean atStart = true;

  private CsvTable(WholeFile file) throws IOException {
    this.file = file;
    this.channel = file.open();
  }

  /** Begins a table with the names of its columns. */
  static CsvTable begin(Path target, Iterable<String> columns) throws IOException {
    CsvTable table = new CsvTable(WholeFile.begin(target));
    for (String column : columns) {
      table.text(column);
    }
    table.endRow();
    return table;
  }

  void text(@Nullable String value) throws IOException {
    separate();
    if (value != null) {
      put((isPlain(value) ? value : quoted(value)).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With this many decimals, up to four, rounded half up; empty when not finite. */
  void figure(double value, int decimals) throws IOException {
    separate();
    if (!Double.isFinite(value)) {
      return;
    }
    long scaled = Math.round(Math.abs(value) * POWERS_OF_TEN[decimals]);
    require(LONGEST_FIGURE);
    if (value < 0 && scaled > 0) {
      buffer.put((byte) '-');
    }
    putDigits(scaled, decimals);
  }

  private void putDigits(long scaled, int decimals) {
    int at = digits.length;
    long rest = scaled;
    for (int place = 0; place <= decimals || rest > 0; place++) {
      if (place == decimals && decimals > 0) {
        digits[--at] = '.';
      }
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    buffer.put(digits, at, digits.length - at);
  }

  void endRow() throws IOException {
    require(1);
    buffer.put((byte) '\n');
    atStart = true;
  }

  private void separate() throws IOException {
    if (!atStart) {
      require(1);
      buffer.put((byte) ',');
    }
    atStart = false;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private void put(byte[] bytes) throws IOException {
    for (int from = 0; from < bytes.length; ) {
      require(1);
      int count = Math.min(buffer.remaining(), bytes.length - from);
      buffer.put(bytes, from, count);
      from += count;
    }
  }

  private void require(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Writes everything to the disk; {@link #finish} then only gives the file its name. */
  void complete() throws IOException {
    flush();
    channel.force(true);
    channel.close();
  }

  void finish() throws IOException {
    file.finish();
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    channel.close();
    file.close();
  }
}
