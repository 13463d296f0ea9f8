package io.headroom.ingest.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file that is there whole or not at all.
 *
 * <p>It grows beside its target under a name that ends in {@code .part} and is moved there when it
 * is complete and on the disk. Whoever stops the program leaves what stood there before.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Fills a file that is being written. */
  public interface Filling {
    void fill(FileChannel channel) throws IOException;
  }

  /** Makes the folder where it is missing. */
  public static void write(Path target, Filling filling) throws IOException {
    Path unfinished = beside(target);
    try {
      try (FileChannel channel =
          FileChannel.open(
              unfinished,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        filling.fill(channel);
        channel.force(true);
      }
      finish(unfinished, target);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A name for the unfinished file; it goes when the program is stopped. */
  static Path beside(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    unfinished.toFile().deleteOnExit();
    return unfinished;
  }

  /** Moves a complete file to its name in one step. */
  static void finish(Path unfinished, Path target) throws IOException {
    try {
      Files.move(
          unfinished,
          target.toAbsolutePath(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, target.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
