package io.headroom.ingest.source;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers; lines that were read too far can be given back. */
final class CsvLines implements Closeable {
  private final BufferedReader text;
  private final Deque<String> givenBack = new ArrayDeque<>();
  private long number;

  CsvLines(Path file, Charset charset) throws IOException {
    this.text = CsvCharset.open(file, charset);
  }

  /** The next line without its end; null after the last. */
  @Nullable String next() throws IOException {
    String line = givenBack.isEmpty() ? text.readLine() : givenBack.pop();
    number += line == null ? 0 : 1;
    return line;
  }

  /** Number of the line that was last read. */
  long number() {
    return number;
  }

  /** Takes back lines in the order they were read. */
  void giveBack(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      givenBack.push(lines.get(i));
    }
    number -= lines.size();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
