package io.headroom.ingest.prepared;

import java.io.IOException;

/** A file that is no prepared dataset of this program, with what it is instead. */
public final class UnreadablePrepared extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadablePrepared(String message) {
    super(message);
  }
}
