package io.headroom.api;

import io.headroom.api.wire.BatchEndView;
import io.headroom.api.wire.BatchRowView;
import java.io.IOException;

/** Writes what became of the rows of a batch, one after the other. */
interface BatchWriter {
  void row(BatchRowView view) throws IOException;

  /** Hands on what has been written. */
  void flush() throws IOException;

  void end(BatchEndView view) throws IOException;
}
