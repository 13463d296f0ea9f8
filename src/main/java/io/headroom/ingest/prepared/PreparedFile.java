package io.headroom.ingest.prepared;

import io.headroom.ingest.Descriptor;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.sink.WholeFile;
import io.headroom.network.Columns;
import io.headroom.network.GridDataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads prepared datasets, {@code <name>.headroom}.
 *
 * <p>A file is there whole or not at all, and is believed only when its header, length and checksum
 * are right.
 */
public final class PreparedFile {
  public static final String SUFFIX = ".headroom";

  private PreparedFile() {}

  /** True for a file of this name or with such a beginning. */
  public static boolean isMeant(Path file) throws IOException {
    return Files.isRegularFile(file)
        && (String.valueOf(file.getFileName()).endsWith(SUFFIX) || Header.opens(file));
  }

  public static void write(Path target, Prepared prepared) throws IOException {
    WholeFile.write(
        target,
        channel -> {
          ColumnWriter columns = new ColumnWriter(channel);
          carry(prepared, columns);
          columns.finish();
        });
  }

  /**
   * @throws UnreadablePrepared when the file is foreign, of another version, cut or damaged
   */
  public static Prepared read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return carry(null, ColumnReader.open(file, channel));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether header, length and checksum are right. */
  public static boolean isIntact(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ColumnReader unused = ColumnReader.open(file, channel);
      return true;
    } catch (UnreadablePrepared damaged) {
      return false;
    }
  }

  /**
   * @param from null when it is to be read
   */
  private static Prepared carry(@Nullable Prepared from, Columns columns) {
    ImportResult result = from == null ? null : from.delivery();
    GridDataset dataset =
        PreparedDataset.carry(
            result == null ? null : Objects.requireNonNull(result.dataset()), columns);
    ImportReport report =
        PreparedPapers.carry(result == null ? PreparedPapers.noReport() : result.report(), columns);
    Descriptor descriptor =
        PreparedPapers.carry(
            result == null ? null : result.descriptor(), dataset.identity(), columns);
    Map<String, double[]> computed = computed(from == null ? Map.of() : from.computed(), columns);
    return new Prepared(new ImportResult(dataset, report, descriptor), computed);
  }

  private static Map<String, double[]> computed(Map<String, double[]> from, Columns columns) {
    Map<String, double[]> carried = new LinkedHashMap<>();
    for (String name : columns.texts(from.keySet().toArray(String[]::new))) {
      String key = Objects.requireNonNull(name);
      carried.put(key, columns.doubles(from.getOrDefault(key, new double[0])));
    }
    return carried;
  }
}
