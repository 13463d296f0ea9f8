package io.headroom.app.study;

import io.headroom.capacity.hosting.AreaStudy;
import io.headroom.capacity.hosting.StudyRun;
import io.headroom.ingest.ImportResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Studies one delivery and writes what was found.
 *
 * <p>Runs once, on all cores. It can be cancelled from any thread; then nothing is written, and
 * files of a former study stay as they are.
 */
public final class DatasetStudy {
  private final ImportResult delivery;
  private final StudiedNetwork network;
  private final StudyRun run;

  /**
   * @param delivery an accepted one
   * @param day whose commitments count
   */
  public DatasetStudy(ImportResult delivery, LocalDate day) {
    this.delivery = delivery;
    this.network = StudiedNetwork.of(Objects.requireNonNull(delivery.dataset()), day);
    this.run = new StudyRun(network.hosting());
  }

  /** Stops the study between two moments, now or when it starts. */
  public void cancel() {
    run.cancel();
  }

  /**
   * @return the files written; none when the study was cancelled
   */
  public List<Path> writeTo(Path folder, StudyFormat format, StudyRun.Progress progress)
      throws IOException, InterruptedException {
    try (StudyFiles files = StudyFiles.begin(network, folder, format)) {
      boolean whole = run.run(area -> add(area, files), progress);
      return whole ? files.finish(delivery) : List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(AreaStudy area, StudyFiles files) {
    try {
      files.add(area);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
