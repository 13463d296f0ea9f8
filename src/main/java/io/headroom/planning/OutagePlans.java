package io.headroom.planning;

import io.headroom.snapshot.Snapshot;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The plan asked for last: as long as the network and what was entered stay as they are, everybody
 * gets the same one, which knows already whom each outage reaches. For any number of threads.
 */
public final class OutagePlans {
  private final AtomicReference<@Nullable Kept> latest = new AtomicReference<>();

  private record Kept(Snapshot snapshot, List<EnteredOutage> entered, OutagePlan plan) {}

  public OutagePlan of(Snapshot snapshot, List<EnteredOutage> entered) {
    Kept known = latest.get();
    if (known != null && known.snapshot() == snapshot && known.entered().equals(entered)) {
      return known.plan();
    }
    OutagePlan plan = new OutagePlan(snapshot, entered);
    latest.set(new Kept(snapshot, List.copyOf(entered), plan));
    return plan;
  }
}
