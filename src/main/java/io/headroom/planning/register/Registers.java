package io.headroom.planning.register;

import io.headroom.capacity.Lazy;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.snapshot.Snapshot;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The registers of the snapshot that was asked about last. The towns depend on the dataset only and
 * outlive the snapshot; any number of threads may ask.
 */
public final class Registers {
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /** What is known of one snapshot. */
  private record Known(
      Snapshot snapshot,
      Townships towns,
      Lazy<ConstraintRegister> demand,
      Lazy<ConstraintRegister> generation) {

    static Known of(Snapshot snapshot, Townships towns) {
      return new Known(
          snapshot,
          towns,
          new Lazy<>(() -> ConstraintRegister.of(snapshot, Direction.DEMAND, towns)),
          new Lazy<>(() -> ConstraintRegister.of(snapshot, Direction.GENERATION, towns)));
    }
  }

  public ConstraintRegister of(Snapshot snapshot, Direction direction) {
    Known of = known(snapshot);
    return direction == Direction.GENERATION ? of.generation().get() : of.demand().get();
  }

  public Townships towns(Snapshot snapshot) {
    return known(snapshot).towns();
  }

  private Known known(Snapshot snapshot) {
    Known now = known.get();
    if (now != null && now.snapshot() == snapshot) {
      return now;
    }
    Known next = Known.of(snapshot, townsOf(snapshot, now));
    known.set(next);
    return next;
  }

  /** Towns stay with the network they were found for. */
  private static Townships townsOf(Snapshot snapshot, @Nullable Known before) {
    GridDataset dataset = snapshot.dataset();
    return before != null && before.snapshot().dataset().network() == dataset.network()
        ? before.towns()
        : new Townships(dataset);
  }
}
