package io.headroom.store;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Where a database of the utility is, and as whom to enter.
 *
 * @param connections that may be open at once
 * @param process by which others tell its changes from theirs
 */
public record DatabaseAddress(
    String url, String user, String password, int connections, String process) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** Without a delay a commit is in the file before it is acknowledged. */
  private static final String H2_OPTIONS =
      ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  public DatabaseAddress {
    if (connections < 1) {
      throw new IllegalArgumentException("at least one connection, got " + connections);
    }
  }

  public DatabaseAddress(String url, String user, String password, int connections) {
    this(url, user, password, connections, "headroom " + UUID.randomUUID().toString().substring(24));
  }

  /** An H2 database in one file of this process; {@code .mv.db} is added to its name. */
  public static DatabaseAddress ofFile(Path file, int connections) {
    String url = "jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS;
    return new DatabaseAddress(url, "headroom", "", connections);
  }

  boolean isPostgresql() {
    return url.startsWith(POSTGRESQL);
  }

  /** For people: without options, among which a password may be. */
  String spoken() {
    return url.replaceFirst("[;?].*", "");
  }
}
