package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.lookup.CapacityLookup;
import io.headroom.map.CountyMap;
import io.headroom.map.CustomersServed;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
  private final OwnPoints ownPoints;
  private final AtomicReference<@Nullable Published> derived = new AtomicReference<>();

  /** Derived from what comes next, and not in service before the publisher says so. */
  private final AtomicReference<@Nullable Published> coming = new AtomicReference<>();

  /** The same with nothing hidden, once a planner has asked for it. */
  private final AtomicReference<@Nullable Published> unveiled = new AtomicReference<>();

  /**
   * @param level what anybody may see
   * @param clock in the utility's time zone
   */
  public PublishedSource(
      SnapshotPublisher publisher, Disclosure.Level level, OwnPoints ownPoints, Clock clock) {
    this.publisher = publisher;
    this.level = level;
    this.ownPoints = ownPoints;
    this.clock = clock;
  }

  /** Puts a snapshot in service once everything derived from it is there. */
  public void publish(Snapshot snapshot, Delivery delivery) {
    prepare(snapshot, delivery).run();
  }

  /**
   * Derives everything that a snapshot is shown with, which may take a while.
   *
   * @return puts it in service, at once
   */
  public Runnable prepare(Snapshot snapshot, Delivery delivery) {
    Published next = derive(snapshot, delivery, level);
    return () -> exchange(next);
  }

  /** One at a time: of two that come at once, what is derived and what is in service must agree. */
  private void exchange(Published next) {
    synchronized (coming) {
      coming.set(next);
      publisher.publish(next.snapshot());
      derived.set(next);
      coming.set(null);
    }
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

  /** What is in service as this caller may see it. */
  Published get(Caller caller) {
    Published shown = get();
    if (level == Disclosure.Level.FULL) {
      return shown;
    }
    if (caller.role().isPlanner()) {
      return unveiled(shown);
    }
    String name = caller.name();
    return caller.role() == Role.INSTALLER && name != null ? withPoints(shown, name) : shown;
  }

  private Published withPoints(Published shown, String account) {
    return shown.with(shown.disclosure().revealing(ownPoints.of(account)));
  }

  private Published unveiled(Published shown) {
    Published known = unveiled.get();
    return known != null && known.snapshot() == shown.snapshot() ? known : unveil(shown);
  }

  /** However many planners ask at once, it is derived once. */
  private synchronized Published unveil(Published shown) {
    Published known = unveiled.get();
    if (known != null && known.snapshot() == shown.snapshot()) {
      return known;
    }
    Published next =
        known != null && networkOf(known) == networkOf(shown)
            ? moved(shown.snapshot(), known)
            : derive(shown.snapshot(), shown.delivery(), Disclosure.Level.FULL);
    unveiled.set(next);
    return next;
  }

  private static Network networkOf(Published published) {
    return published.snapshot().dataset().network();
  }

  private Optional<Published> find() {
    Optional<Snapshot> inService;
    Optional<Published> found;
    do {
      inService = publisher.find(LocalDate.now(clock));
      found = inService.flatMap(this::find);
    } while (inService.isPresent() && found.isEmpty());
    return found;
  }

  /** Empty when another dataset has come in service meanwhile. */
  private Optional<Published> find(Snapshot snapshot) {
    // In this order: what is coming goes only after it is among what is derived.
    Published next = coming.get();
    return Stream.of(Optional.ofNullable(derived.get()), Optional.ofNullable(next))
        .flatMap(Optional::stream)
        .filter(known -> networkOf(known) == snapshot.dataset().network())
        .findFirst()
        .map(known -> current(snapshot, known));
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

  private static Published derive(Snapshot snapshot, Delivery delivery, Disclosure.Level level) {
    CustomersServed served = CustomersServed.of(snapshot.dataset().network(), snapshot.forest());
    Disclosure disclosure = new Disclosure(level, snapshot, served);
    CountyMap map = CountyMap.of(snapshot, served, disclosure);
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
