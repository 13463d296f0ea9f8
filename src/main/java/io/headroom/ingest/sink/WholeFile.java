package io.headroom.ingest.sink;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all.
 *
 * <p>It grows beside its target under a name that ends in {@code .part} and is moved there when it
 * is complete and on the disk. Whoever fails or stops the program before leaves what stood there.
 */
public final class WholeFile implements Closeable {
  private final Path target;
  private final Path unfinished;

  private WholeFile(Path target, Path unfinished) {
    this.target = target;
    this.unfinished = unfinished;
  }

  /** Fills a file that is being written. */
  public interface Filling {
    void fill(FileChannel channel) throws IOException;
  }

  /** Begins a file; makes its folder where it is missing. */
  public static WholeFile begin(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    unfinished.toFile().deleteOnExit();
    return new WholeFile(absolute, unfinished);
  }

  /** Begins, fills and finishes a file. */
  public static void write(Path target, Filling filling) throws IOException {
    try (WholeFile file = begin(target)) {
      try (FileChannel channel = file.open()) {
        filling.fill(channel);
        channel.force(true);
      }
      file.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Where to write until the file is finished. */
  public Path unfinished() {
    return unfinished;
  }

  /** The unfinished file, empty. */
  public FileChannel open() throws IOException {
    return FileChannel.open(
        unfinished,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /** Moves the complete file to its name in one step. */
  public void finish() throws IOException {
    try {
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(unfinished);
  }
}
