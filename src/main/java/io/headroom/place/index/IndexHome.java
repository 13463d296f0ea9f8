package io.headroom.place.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Where indexes of places are kept: in memory, or in a folder from which the next start takes the
 * one it needs.
 *
 * <p>An index in a folder is named after what was indexed. It grows beside its place and is moved
 * there when complete, so that a process that is killed, or a second one, does no harm.
 */
public final class IndexHome {
  private static final String UNFINISHED = ".part";

  /** No index takes that long; who was building it is gone. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final @Nullable Path folder;

  private IndexHome(@Nullable Path folder) {
    this.folder = folder;
  }

  public static IndexHome inMemory() {
    return new IndexHome(null);
  }

  public static IndexHome in(Path folder) {
    return new IndexHome(folder);
  }

  /** The places to index, by row. */
  public record Content(String fingerprint, int size, IntFunction<IndexedPlace> places) {}

  /** The index of the content: the one that is there, or a new one. */
  public PlaceIndex indexOf(Content content) {
    try {
      return folder == null ? inMemory(content) : inFolder(content, folder);
    } catch (IOException e) {
      String where = folder == null ? "memory" : folder.toString();
      throw new UncheckedIOException("the index of places cannot be kept in " + where, e);
    }
  }

  private static PlaceIndex inMemory(Content content) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    write(content, memory);
    return PlaceIndex.open(memory);
  }

  private static void write(Content content, Directory directory) throws IOException {
    try (PlaceIndexWriter writer = new PlaceIndexWriter(directory)) {
      for (int row = 0; row < content.size(); row++) {
        writer.add(content.places().apply(row));
      }
    }
  }

  private static PlaceIndex inFolder(Content content, Path folder) throws IOException {
    Path home = folder.resolve(content.fingerprint());
    if (!Files.isDirectory(home)) {
      build(content, folder, home);
    }
    removeOthers(folder, home);
    return PlaceIndex.open(new MMapDirectory(home));
  }

  private static void build(Content content, Path folder, Path home) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempDirectory(folder, UNFINISHED);
    try (Directory directory = new MMapDirectory(part)) {
      write(content, directory);
    }
    try {
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException refused) {
      if (!Files.isDirectory(home)) {
        throw refused;
      }
      // Another process was quicker.
      remove(part);
    }
  }

  /** Former indexes of ours, and what is left of one; nothing else in the folder is touched. */
  private static void removeOthers(Path folder, Path home) throws IOException {
    List<Path> former;
    try (Stream<Path> all = Files.list(folder)) {
      former = all.filter(path -> !path.equals(home) && isUseless(path)).toList();
    }
    for (Path path : former) {
      remove(path);
    }
  }

  private static boolean isUseless(Path path) {
    String name = String.valueOf(path.getFileName());
    boolean abandoned = name.startsWith(UNFINISHED) && isOlderThan(ABANDONED, path);
    return Files.isDirectory(path) && (Fingerprint.isOne(name) || abandoned);
  }

  private static boolean isOlderThan(Duration age, Path path) {
    Instant changed = Instant.ofEpochMilli(path.toFile().lastModified());
    return changed.isBefore(Instant.now().minus(age));
  }

  /** Another process may be removing it, too. */
  private static void remove(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    } catch (NoSuchFileException gone) {
      return;
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
