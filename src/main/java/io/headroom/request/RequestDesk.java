package io.headroom.request;

import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes requests and steps, lets the store decide, and has the snapshot in service follow: the next
 * look-up sees less, or more, as soon as a method has returned.
 */
public final class RequestDesk {
  private static final int MOST_TOGETHER = 256;
  private static final Placement STALE =
      new Placement(Placement.Outcome.STALE, null, null, List.of());

  private final RequestStore store;
  private final SnapshotPublisher publisher;
  private final Consumer<RuntimeException> troubles;

  /** True when those who wait could not be reached, and have to be tried again. */
  private final AtomicBoolean owesWalk = new AtomicBoolean();

  /** Whoever books holds it shared; whoever changes the dataset holds it alone. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  private final Combiner<List<LedgerChange>, Boolean> followers =
      new Combiner<>(MOST_TOGETHER, this::followTogether);

  public RequestDesk(RequestStore store, SnapshotPublisher publisher) {
    this(store, publisher, failed -> {});
  }

  /**
   * @param troubles told when those who wait could not be moved up after something was done
   */
  public RequestDesk(
      RequestStore store, SnapshotPublisher publisher, Consumer<RuntimeException> troubles) {
    this.store = store;
    this.publisher = publisher;
    this.troubles = troubles;
  }

  /**
   * Brings what anybody has changed in the store into the ledger in memory: at the start, when the
   * store has been away, and when another process has told of a change.
   */
  public void catchUp() {
    follow(store.ledgerNews());
  }

  public Placement submit(Submission submission, Snapshot snapshot) {
    Placement placement =
        whileServing(snapshot, () -> store.place(submission, limits(snapshot)), STALE);
    follow(placement.changes());
    if (placement.outcome() == Placement.Outcome.STALE) {
      // So that the caller's next look-up sees what this one had not.
      catchUp();
    }
    // Whoever was waited for may have moved up meanwhile, and nobody else would look again.
    boolean waits = placement.outcome() == Placement.Outcome.QUEUED;
    walk(waits, snapshot.day(), submission.request().application().at());
    return placement;
  }

  /** Empty when there is no such request, or it holds or has ended already. */
  public Optional<Placement> reserve(String id, Claim claim, Change change, Snapshot snapshot) {
    Optional<Placement> placement =
        whileServing(
            snapshot, () -> store.reserve(id, claim, limits(snapshot), change), Optional.of(STALE));
    placement.ifPresent(
        placed -> {
          follow(placed.changes());
          if (placed.outcome() == Placement.Outcome.STALE) {
            catchUp();
          }
          // It may have waited, and others behind it.
          boolean held = placed.outcome() == Placement.Outcome.HELD;
          walk(held, snapshot.day(), change.at());
        });
    return placement;
  }

  /**
   * Empty when there is no such request.
   *
   * @param today in the utility's time zone
   */
  public Optional<ConnectionRequest> change(String id, Change change, LocalDate today) {
    Optional<Changed> changed = store.change(id, change);
    changed.ifPresent(
        done -> {
          follow(done.changes());
          walk(done.request().status().givesBack(), today, change.at());
        });
    return changed.map(Changed::request);
  }

  /**
   * What was looked up in a dataset that has gone out of service meanwhile must be looked up again:
   * its limits and supply paths are not those of the one that came.
   */
  private <T> T whileServing(Snapshot snapshot, Supplier<T> booking, T stale) {
    gate.readLock().lock();
    try {
      return publisher.serves(snapshot) ? booking.get() : stale;
    } finally {
      gate.readLock().unlock();
    }
  }

  /**
   * Puts another dataset in service. Who books meanwhile waits until what is held follows the
   * supply paths of the new one.
   *
   * @param publish puts it in service, at once
   */
  public void exchange(Runnable publish, Exchange how) {
    gate.writeLock().lock();
    try {
      publish.run();
      List<Changed> done = new ArrayList<>();
      publisher.find(how.today()).ifPresent(snapshot -> done.addAll(settled(snapshot, how)));
      followAll(done);
    } finally {
      gate.writeLock().unlock();
    }
    newDay(how.today(), how.at());
  }

  private List<Changed> settled(Snapshot snapshot, Exchange how) {
    List<Changed> done = new ArrayList<>(how.losesRequests() ? lose(snapshot, how) : List.of());
    done.addAll(store.rebook(new SupplyPaths(snapshot), how.at()));
    return done;
  }

  private List<Changed> lose(Snapshot snapshot, Exchange how) {
    List<Changed> lost = new ArrayList<>();
    for (LostRequest one : LostRequest.of(store, snapshot.forest().assets())) {
      if (one.request().holding().state() != Holding.State.NONE) {
        int months = snapshot.rules().reservationMonths(one.request().application().voltage());
        LocalDate until = how.today().plusMonths(months);
        store.change(one.request().id(), one.change(how, until)).ifPresent(lost::add);
      }
    }
    return lost;
  }

  /**
   * What a new day, or another dataset, brings: what is held follows the supply paths, what has
   * been measured since is given back, reservations end, and those who wait move up.
   */
  public List<ConnectionRequest> newDay(LocalDate today, Instant at) {
    List<Changed> done = new ArrayList<>();
    publisher.find(today).ifPresent(snapshot -> done.addAll(keepUp(snapshot, at)));
    done.addAll(store.expire(today, at));
    followAll(done);
    List<ConnectionRequest> touched = new ArrayList<>();
    done.forEach(one -> touched.add(one.request()));
    touched.addAll(moveUp(today, at));
    return touched;
  }

  /** A load counts as measured when it has been there for as long as the peak is looked for. */
  private List<Changed> keepUp(Snapshot snapshot, Instant at) {
    List<Changed> done = new ArrayList<>(store.rebook(new SupplyPaths(snapshot), at));
    int months = snapshot.rules().measuredAfterMonths();
    LocalDate energisedUntil = snapshot.identity().asOf().minusMonths(months);
    done.addAll(store.releaseMeasured(energisedUntil, at));
    return done;
  }

  /**
   * What was done is done, though those who wait cannot be reached: the next change tries again.
   */
  private void walk(boolean due, LocalDate today, Instant at) {
    boolean owed = owesWalk.getAndSet(false);
    if (!due && !owed) {
      return;
    }
    try {
      if (owed) {
        catchUp();
      }
      moveUp(today, at);
    } catch (RuntimeException failed) {
      owesWalk.set(true);
      troubles.accept(failed);
    }
  }

  /** Without a snapshot in service nobody knows what is free, and nobody moves. */
  private List<ConnectionRequest> moveUp(LocalDate today, Instant at) {
    List<ConnectionRequest> all = new ArrayList<>();
    List<Changed> moved = moveSome(today, at);
    while (!moved.isEmpty()) {
      followAll(moved);
      moved.forEach(done -> all.add(done.request()));
      moved = moveSome(today, at);
    }
    return all;
  }

  private List<Changed> moveSome(LocalDate today, Instant at) {
    gate.readLock().lock();
    try {
      return publisher
          .find(today)
          .map(snapshot -> store.moveUp(limits(snapshot), today, at))
          .orElse(List.of());
    } finally {
      gate.readLock().unlock();
    }
  }

  private void followAll(List<Changed> changed) {
    List<LedgerChange> all = new ArrayList<>();
    changed.forEach(done -> all.addAll(done.changes()));
    follow(all);
  }

  /** Returns when the ledger in memory has the changes. */
  private void follow(List<LedgerChange> changes) {
    if (!changes.isEmpty()) {
      followers.with(changes);
    }
  }

  /** A new view costs the same for one change as for many. */
  private List<Supplier<Boolean>> followTogether(List<List<LedgerChange>> together) {
    publisher.follow(together.stream().flatMap(List::stream).toList());
    return Collections.nCopies(together.size(), () -> true);
  }

  /** With the ledger of the same view: what it has not seen yet is booked, and counts. */
  private static Limits limits(Snapshot snapshot) {
    return new SnapshotLimits(snapshot, snapshot.ledger());
  }
}
