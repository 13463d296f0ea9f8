package io.headroom.ingest;

import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.ingest.prepared.UnreadablePrepared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery into a dataset and tells what became of every row.
 *
 * <p>A mistake in a row never stops it; what stands against the delivery as a whole is in the
 * report's reasons. A million transformers need about 2 GB of heap while reading.
 */
public final class DatasetImporter {
  private DatasetImporter() {}

  /**
   * @param source a descriptor ({@code .yml}), a folder with or without {@code dataset.yml}, a
   *     {@code .gpkg} file, or a dataset prepared before ({@code .headroom}), which is taken as it
   *     is with the report of its making
   */
  public static ImportResult read(Path source, Progress progress) {
    return read(source, DescriptorReader::read, progress);
  }

  /**
   * Reads what somebody has sent, whose descriptor must not reach for anything else that this
   * machine can read.
   *
   * @param folder everything that came with it
   */
  public static ImportResult readSent(Path source, Path folder, Progress progress) {
    return read(source, file -> DescriptorReader.readSent(file, folder), progress);
  }

  private interface Descriptors {
    Descriptor read(Path file) throws RejectedDelivery;
  }

  private static ImportResult read(Path source, Descriptors descriptors, Progress progress) {
    ReportTally tally = new ReportTally();
    Descriptor descriptor = null;
    try {
      if (isPrepared(source)) {
        return prepared(source);
      }
      Path file = descriptorOf(source);
      descriptor = file == null ? bare(source) : descriptors.read(file);
      return new ImportRun(descriptor, file, tally, progress).run();
    } catch (RejectedDelivery rejection) {
      return new ImportResult(null, tally.rejected(rejection.reasons()), descriptor);
    }
  }

  private static boolean isPrepared(Path source) throws RejectedDelivery {
    try {
      return PreparedFile.isMeant(source);
    } catch (IOException e) {
      throw new RejectedDelivery(source + " cannot be read: " + e.getMessage());
    }
  }

  private static ImportResult prepared(Path source) throws RejectedDelivery {
    try {
      return PreparedFile.read(source).delivery();
    } catch (UnreadablePrepared unreadable) {
      throw new RejectedDelivery(String.valueOf(unreadable.getMessage()));
    } catch (IOException e) {
      throw new RejectedDelivery(source + " cannot be read: " + e.getMessage());
    }
  }

  private static @Nullable Path descriptorOf(Path source) throws RejectedDelivery {
    if (!Files.exists(source)) {
      throw new RejectedDelivery(
          "no source: "
              + source
              + " does not exist; expected a dataset.yml, a folder, a .gpkg or a"
              + " .headroom");
    }
    String name = String.valueOf(source.getFileName());
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      return source;
    }
    Path inside = source.resolve(SourceLocation.DESCRIPTOR);
    return Files.isDirectory(source) && Files.exists(inside) ? inside : null;
  }

  private static Descriptor bare(Path source) {
    String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
    String id = name.replaceFirst("\\.[^.]+$", "");
    return new Descriptor(
        new Descriptor.Identity(id, id, null, "unknown", false, null, null, null, null),
        SourceLocation.of(source),
        null,
        null,
        null,
        Descriptor.Reading.DEFAULT,
        Map.of(),
        List.of(),
        Map.of(),
        List.of());
  }
}
