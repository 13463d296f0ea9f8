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
import java.util.function.Supplier;

/**
 * Takes requests and steps, lets the store decide, and has the snapshot in service follow: the next
 * look-up sees less, or more, as soon as a method has returned.
 */
public final class RequestDesk {
  private static final int MOST_TOGETHER = 256;

  private final RequestStore store;
  private final SnapshotPublisher publisher;
  private final Combiner<List<LedgerChange>, Boolean> followers =
      new Combiner<>(MOST_TOGETHER, this::followTogether);

  public RequestDesk(RequestStore store, SnapshotPublisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  /**
   * Brings what anybody has changed in the store into the ledger in memory: at the start, when the
   * store has been away, and when another process has told of a change.
   */
  public void catchUp() {
    follow(store.ledgerNews());
  }

  public Placement submit(Submission submission, Snapshot snapshot) {
    Placement placement = store.place(submission, limits(snapshot));
    follow(placement.changes());
    if (placement.outcome() == Placement.Outcome.STALE) {
      // So that the caller's next look-up sees what this one had not.
      catchUp();
    }
    if (placement.outcome() == Placement.Outcome.QUEUED) {
      // Whoever was waited for may have moved up meanwhile, and nobody else would look again.
      moveUp(snapshot.day(), submission.request().application().at());
    }
    return placement;
  }

  /** Empty when there is no such request, or it holds or has ended already. */
  public Optional<Placement> reserve(String id, Claim claim, Change change, Snapshot snapshot) {
    Optional<Placement> placement = store.reserve(id, claim, limits(snapshot), change);
    placement.ifPresent(placed -> follow(placed.changes()));
    if (placement.isPresent() && placement.get().outcome() == Placement.Outcome.STALE) {
      catchUp();
    }
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
          if (done.request().status().givesBack()) {
            moveUp(today, change.at());
          }
        });
    return changed.map(Changed::request);
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
    return publisher
        .find(today)
        .map(snapshot -> store.moveUp(limits(snapshot), today, at))
        .orElse(List.of());
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
