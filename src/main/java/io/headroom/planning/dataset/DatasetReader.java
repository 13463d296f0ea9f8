package io.headroom.planning.dataset;

import io.headroom.network.GridDataset;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads deliveries, and versions that were read before. */
public interface DatasetReader {
  /**
   * Reads and checks a delivery. Whatever is wrong with it is in the report.
   *
   * @param prepared where an accepted dataset is written for later
   */
  Reading read(Delivered delivered, Path prepared, Listener listener) throws IOException;

  /**
   * Reads a prepared dataset.
   *
   * @throws IOException when it cannot be read any more
   */
  Loaded load(Path prepared) throws IOException;

  /** Whether a prepared dataset is whole and of the present form, without reading all of it. */
  boolean isIntact(Path prepared) throws IOException;

  /** Is told how far a reading has come. */
  interface Listener {
    /**
     * @param layer the layer being read; {@code connect} and {@code trace} after the last one
     * @param total rows of the layer, −1 when nobody knows
     * @param percent of the whole reading
     */
    void stage(String layer, long done, long total, int percent);
  }

  /**
   * What became of a delivery.
   *
   * @param dataset null when it was rejected
   * @param report as it is shown to people and programs
   * @param fromFiles false when rows came from a database, which may hold others tomorrow
   */
  record Reading(
      @Nullable GridDataset dataset, Version.Findings findings, String report, boolean fromFiles) {}

  /** A dataset with what came beside it. */
  interface Loaded {
    GridDataset dataset();

    /** Everything that its snapshot is shown with; what comes back puts both in service. */
    Runnable prepare(Snapshot snapshot);
  }
}
