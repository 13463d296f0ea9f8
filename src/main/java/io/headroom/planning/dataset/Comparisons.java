package io.headroom.planning.dataset;

import io.headroom.network.GridDataset;
import io.headroom.planning.dataset.diff.DatasetDiff;
import io.headroom.request.LostRequest;
import io.headroom.snapshot.Snapshot;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How versions differ, worked out when somebody asks. The last one is remembered while there is
 * memory for it, because whoever looks turns pages.
 */
public final class Comparisons {
  private final DatasetDesk desk;
  private final Clock clock;
  private Remembered last = new Remembered("", "", LocalDate.MIN, new SoftReference<>(null));

  public Comparisons(DatasetDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  private record Remembered(
      String from, String to, LocalDate day, SoftReference<DatasetDiff> diff) {
    boolean isOf(String before, String after, LocalDate on) {
      return from.equals(before) && to.equals(after) && day.equals(on);
    }
  }

  /**
   * One at a time, so that no more than two datasets are in memory beside the one in service.
   *
   * @throws RefusedSwitch when one of them is not there, or was rejected
   */
  public synchronized DatasetDiff between(String from, String to) {
    LocalDate today = LocalDate.now(clock);
    DatasetDiff known = last.isOf(from, to, today) ? last.diff().get() : null;
    if (known != null) {
      return known;
    }
    DatasetDiff diff = DatasetDiff.between(dataset(from), dataset(to), today);
    last = new Remembered(from, to, today, new SoftReference<>(diff));
    return diff;
  }

  /** Works out how a new version differs from the one in service, before somebody asks. */
  void compareWithServed(Version version) {
    desk.inService()
        .map(now -> now.identity().version())
        .filter(served -> !served.equals(version.version()))
        .ifPresent(served -> between(served, version.version()));
  }

  /** Open requests whose asset is not in the second of the two. */
  public List<LostRequest> lost(DatasetDiff diff) {
    return desk.lostIn(diff.after());
  }

  GridDataset dataset(String version) {
    Optional<Snapshot> served =
        desk.inService().filter(now -> now.identity().version().equals(version));
    return served.map(Snapshot::dataset).orElseGet(() -> desk.read(version).dataset());
  }
}
