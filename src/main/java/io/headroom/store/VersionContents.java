package io.headroom.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Prepared datasets: files in a folder of this server, and at PostgreSQL in the database too, from
 * where every other server fetches what it has not got.
 */
final class VersionContents {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final String SUFFIX = ".headroom";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final String INSERT =
      "INSERT INTO dataset_chunk (version, position, content)"
          + " VALUES (:version, :position, :content)";
  private static final String CHUNK =
      "SELECT content FROM dataset_chunk WHERE version = :version AND position = :position";

  private final NamedParameterJdbcTemplate sql;
  private final Path folder;

  VersionContents(NamedParameterJdbcTemplate sql, Path folder) {
    this.sql = sql;
    this.folder = folder;
  }

  private Path fileOf(String version) {
    Path file = folder.resolve(version + SUFFIX).normalize();
    if (!NAME.matcher(version).matches() || !folder.normalize().equals(file.getParent())) {
      throw new IllegalArgumentException("no name of a version: " + version);
    }
    return file;
  }

  /** Moves the prepared file to its place. */
  Path take(String version, Path prepared) throws IOException {
    Files.createDirectories(folder);
    return Files.move(prepared, fileOf(version), StandardCopyOption.REPLACE_EXISTING);
  }

  /** For other servers; must run in a transaction. */
  void share(String version, Path file) {
    if (!isShared()) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      int position = 0;
      for (byte[] chunk = in.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = in.readNBytes(CHUNK_BYTES)) {
        sql.update(INSERT, Map.of("version", version, "position", position++, "content", chunk));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** In place of what is there; must run in a transaction. */
  void shareAnew(String version, Path file) {
    if (isShared()) {
      sql.update("DELETE FROM dataset_chunk WHERE version = :version", Map.of("version", version));
      share(version, file);
    }
  }

  private boolean isShared() {
    return Dialect.of(sql.getJdbcOperations()) == Dialect.POSTGRESQL;
  }

  Optional<Path> find(String version) throws IOException {
    Path file = fileOf(version);
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    return fetch(version);
  }

  /** From the database, in place of the file that is here; empty when it is not there. */
  Optional<Path> fetch(String version) throws IOException {
    if (!isShared()) {
      return Optional.empty();
    }
    Path file = fileOf(version);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".fetched", ".part");
    try {
      if (!copy(version, part)) {
        return Optional.empty();
      }
      return Optional.of(Files.move(part, file, StandardCopyOption.ATOMIC_MOVE));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** False when the database has nothing of it. */
  private boolean copy(String version, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int position = 0; ; position++) {
        Optional<byte[]> chunk =
            sql
                .queryForList(CHUNK, Map.of("version", version, "position", position), byte[].class)
                .stream()
                .findFirst();
        if (chunk.isEmpty()) {
          return position > 0;
        }
        out.write(chunk.get());
      }
    }
  }
}
