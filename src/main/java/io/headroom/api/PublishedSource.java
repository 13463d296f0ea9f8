package io.headroom.api;

import io.headroom.lookup.CapacityLookup;
import io.headroom.map.CountyMap;
import io.headroom.map.CustomersServed;
import io.headroom.network.DatasetIdentity;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands every request what is in service today, and puts new datasets in service.
 *
 * <p>The snapshot in service is known by the {@link SnapshotPublisher} alone; kept here is only
 * what was derived from it, and derived again when the publisher has another one. Readers take no
 * lock.
 */
public final class PublishedSource {
  private final SnapshotPublisher publisher;
  private final Disclosure.Level level;
  private final Clock clock;
  private final AtomicReference<@Nullable Published> derived = new AtomicReference<>();

  /**
   * @param clock in the utility's time zone
   */
  public PublishedSource(SnapshotPublisher publisher, Disclosure.Level level, Clock clock) {
    this.publisher = publisher;
    this.level = level;
    this.clock = clock;
  }

  /** Puts a snapshot in service once everything derived from it is there. */
  public void publish(Snapshot snapshot, Delivery delivery) {
    derived.set(derive(snapshot, delivery));
    publisher.publish(snapshot);
  }

  public boolean isReady() {
    return publisher.find(LocalDate.now(clock)).isPresent();
  }

  /** The dataset in service and its date in one line, for the console. */
  public String describe() {
    DatasetIdentity identity = get().snapshot().identity();
    return "dataset " + identity.id() + " (" + identity.name() + "), as of " + identity.asOf();
  }

  /** What is in service; refuses with 503 before the first dataset is. */
  Published get() {
    return find().orElseThrow(NotReady::new);
  }

  private Optional<Published> find() {
    Published known = derived.get();
    if (known == null) {
      return Optional.empty();
    }
    return publisher.find(LocalDate.now(clock)).map(snapshot -> current(snapshot, known));
  }

  /** At midnight the publisher moves the snapshot to the new day; what is derived follows it. */
  private Published current(Snapshot snapshot, Published known) {
    if (known.snapshot() == snapshot) {
      return known;
    }
    Published next = moved(snapshot, known);
    derived.compareAndSet(known, next);
    return next;
  }

  private Published derive(Snapshot snapshot, Delivery delivery) {
    CustomersServed served = CustomersServed.of(snapshot.dataset().network(), snapshot.forest());
    Disclosure disclosure = new Disclosure(level, snapshot, served);
    CountyMap map = CountyMap.of(snapshot, served, disclosure::shows, disclosure.isPublic());
    return new Published(snapshot, new CapacityLookup(snapshot), disclosure, map, delivery);
  }

  private static Published moved(Snapshot snapshot, Published known) {
    return new Published(
        snapshot,
        new CapacityLookup(snapshot),
        known.disclosure(),
        known.map().on(snapshot),
        known.delivery());
  }
}
