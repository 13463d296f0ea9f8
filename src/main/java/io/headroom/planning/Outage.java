package io.headroom.planning;

import io.headroom.capacity.Lazy;
import io.headroom.network.PlannedOutage;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A planned outage with those whom it leaves without power.
 *
 * @param asset where the work is, −1 when it is no asset with a supply path
 * @param place what the asset is called
 * @param transformers rows of those that are off, in order
 */
public record Outage(
    PlannedOutage planned,
    Source source,
    boolean urgent,
    int noticeDays,
    boolean inTime,
    int asset,
    String place,
    List<Integer> transformers,
    int customers,
    Lazy<Set<Integer>> restoring) {
  public Outage {
    transformers = List.copyOf(transformers);
  }

  /**
   * Rows of those off that an open tie could feed meanwhile, feeder by feeder; studied when
   * somebody asks.
   */
  public Set<Integer> restorable() {
    return restoring.get();
  }

  /** True when a transformer, by row, is off. */
  boolean reaches(int row) {
    return Collections.binarySearch(transformers, row) >= 0;
  }

  /** Who told of it. */
  public enum Source {
    DATASET,
    ENTERED
  }

  /** How far it has come. */
  public enum Status {
    UPCOMING,
    NOW,
    OVER
  }

  public Status status(LocalDateTime now) {
    if (!planned.endsAt().isAfter(now)) {
      return Status.OVER;
    }
    return planned.startsAt().isAfter(now) ? Status.UPCOMING : Status.NOW;
  }
}
