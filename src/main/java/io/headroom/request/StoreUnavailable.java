package io.headroom.request;

import org.jspecify.annotations.Nullable;

/**
 * The database is gone or too busy. What was asked for may have been done; look-ups go on without.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public StoreUnavailable(String message) {
    super(message);
  }
}
