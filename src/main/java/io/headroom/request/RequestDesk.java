package io.headroom.request;

import io.headroom.snapshot.LedgerChange;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SnapshotPublisher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes requests and steps, lets the store decide, and has the snapshot in service follow: the next
 * look-up sees less, or more, as soon as a method has returned.
 */
public final class RequestDesk {
  private final RequestStore store;
  private final SnapshotPublisher publisher;

  public RequestDesk(RequestStore store, SnapshotPublisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  /** Brings what the store holds into the ledger in memory; any number of times. */
  public void open() {
    publisher.follow(store.ledger());
  }

  public Placement submit(Submission submission, Snapshot snapshot) {
    Placement placement = store.place(submission, limits(snapshot));
    publisher.follow(placement.changes());
    if (placement.outcome() == Placement.Outcome.QUEUED) {
      // Whoever was waited for may have moved up meanwhile, and nobody else would look again.
      moveUp(snapshot.day(), submission.request().application().at());
    }
    return placement;
  }

  /** Empty when there is no such request, or it holds or has ended already. */
  public Optional<Placement> reserve(String id, Claim claim, Change change, Snapshot snapshot) {
    Optional<Placement> placement = store.reserve(id, claim, limits(snapshot), change);
    placement.ifPresent(placed -> publisher.follow(placed.changes()));
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
          publisher.follow(done.changes());
          if (done.request().status().givesBack()) {
            moveUp(today, change.at());
          }
        });
    return changed.map(Changed::request);
  }

  /** What a new day brings: reservations end, and those who wait move up. */
  public List<ConnectionRequest> newDay(LocalDate today, Instant at) {
    List<Changed> ended = store.expire(today, at);
    follow(ended);
    List<ConnectionRequest> touched = new ArrayList<>();
    ended.forEach(done -> touched.add(done.request()));
    touched.addAll(moveUp(today, at));
    return touched;
  }

  /** Without a snapshot in service nobody knows what is free, and nobody moves. */
  private List<ConnectionRequest> moveUp(LocalDate today, Instant at) {
    Optional<Snapshot> snapshot = publisher.find(today);
    if (snapshot.isEmpty()) {
      return List.of();
    }
    List<Changed> moved = store.moveUp(limits(snapshot.get()), today, at);
    follow(moved);
    return moved.stream().map(Changed::request).toList();
  }

  private void follow(List<Changed> changed) {
    List<LedgerChange> all = new ArrayList<>();
    changed.forEach(done -> all.addAll(done.changes()));
    publisher.follow(all);
  }

  private Limits limits(Snapshot snapshot) {
    return new SnapshotLimits(snapshot, publisher.ledger());
  }
}
