package io.headroom.request;

import io.headroom.geo.Extent;
import io.headroom.snapshot.LedgerChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where requests, the ledger and the audit trail are kept, and who gets the last kVA is decided.
 *
 * <p>Whatever is done is done whole or not at all, and what has returned survives the process. A
 * method that does not return may have been done: the same {@link Submission.Once key} tells.
 */
public interface RequestStore {
  /** Holds the capacity, queues or refuses; never more of an asset than its limit. */
  Placement place(Submission submission, Limits limits);

  Optional<ConnectionRequest> find(String id);

  Optional<ConnectionRequest> find(TrackingCode code);

  /** What the same key has brought before; empty for a new one. */
  Optional<Placement> find(Submission.Once once);

  /** In the order of application. */
  List<ConnectionRequest> list(RequestQuery query);

  /** What is open within an area, in the order of application. */
  List<ConnectionRequest> listOpen(Extent area);

  /** How many are open for a phone number in nobody's name but the applicant's own. */
  int countOpen(String phone);

  /** Ids of all who wait behind a full asset, in the order in which they will be tried. */
  List<String> waiting(LedgerKey fullAsset);

  /**
   * Holds capacity for a request that has none yet, wherever it was thought to be before; refuses
   * like {@link #place}. Empty when there is no such request, or it holds or has ended already.
   */
  Optional<Placement> reserve(String id, Claim claim, Limits limits, Change change);

  /** Empty when there is no such request. */
  Optional<Changed> change(String id, Change change);

  /** Ends what is held or queued beyond its last day. */
  List<Changed> expire(LocalDate today, Instant at);

  /**
   * Gives what has become free to those who wait for it, in the order of application; nobody passes
   * one who waits for the same full asset and could be held there. Of those on one feeder the first
   * only: whether the next may be held is judged anew when the ledger has followed. One that there
   * is room for and that may not be held for another reason, and one that would not fit though
   * everybody left, waits on, and nobody waits behind it. Empty when nobody moves any more.
   */
  List<Changed> moveUp(Limits limits, LocalDate today, Instant at);

  /**
   * Books what is held along the supply paths as they are now; what a point that is gone holds
   * stays where it was booked.
   */
  List<Changed> rebook(SupplyPaths paths, Instant at);

  /** Gives back what energised customers hold whose whole first year has been measured. */
  List<Changed> releaseMeasured(LocalDate energisedUntil, Instant at);

  /** What is credited at a connection point as a load that was there before, in kVA. */
  double creditedKva(String point);

  /** What happened to a request, the oldest first. */
  List<AuditEvent> history(String id);

  /** All that is held. */
  List<LedgerChange> ledger();

  /**
   * What has changed in the ledger since this was asked before, by whomever, in whatever order it
   * was committed; the first time all there is. May tell a change more than once, and misses none.
   */
  List<LedgerChange> ledgerNews();
}
