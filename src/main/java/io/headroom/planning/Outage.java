package io.headroom.planning;

import io.headroom.network.PlannedOutage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A planned outage with those whom it leaves without power.
 *
 * @param asset where the work is, −1 when it is no asset with a supply path
 * @param place what the asset is called
 * @param transformers rows of those that are off
 * @param restorable rows among them that an open tie could feed meanwhile, feeder by feeder
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
    Set<Integer> restorable) {
  public Outage {
    transformers = List.copyOf(transformers);
    restorable = Set.copyOf(restorable);
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
