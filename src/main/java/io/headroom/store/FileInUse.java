package io.headroom.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database file that another process has open from one that is broken. */
public final class FileInUse {
  /** What H2 says then. */
  private static final int ALREADY_OPEN = 90020;

  private FileInUse() {}

  public static boolean isCauseOf(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
