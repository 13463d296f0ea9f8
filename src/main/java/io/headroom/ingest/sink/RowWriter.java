package io.headroom.ingest.sink;

import java.io.Closeable;
import java.io.IOException;

/** Puts rows into files of one format. */
interface RowWriter extends Closeable {
  void write(Row row) throws IOException;

  /** Removes what has been written so far; what stood under the target's name stays. */
  void discard() throws IOException;

  /** Publishes what has been written under the target's name. */
  @Override
  void close() throws IOException;
}
