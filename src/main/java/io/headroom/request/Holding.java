package io.headroom.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The capacity of a request: held, waited for, not yet claimed, or given back.
 *
 * @param points ids of the connection points, the main one first; may be empty where nothing is
 *     claimed yet
 * @param expiresOn last day on which it is held
 * @param fullAsset in the queue: the asset that is waited for; else null
 */
public record Holding(
    State state, List<String> points, LocalDate expiresOn, @Nullable LedgerKey fullAsset) {

  /** Whether the capacity counts in the ledger. */
  public enum State {
    HELD,
    QUEUED,
    /** Nothing is claimed before somebody has been there: no point in reach, or no data. */
    NONE,
    GIVEN_BACK
  }

  /** An energised customer's load counts until it is measured: {@link RequestDesk#newDay}. */
  static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  public Holding {
    points = List.copyOf(points);
  }

  public static Holding held(List<String> points, LocalDate expiresOn) {
    return new Holding(State.HELD, points, expiresOn, null);
  }

  /** Until a survey has found a point. */
  public static Holding none(List<String> points, LocalDate expiresOn) {
    return new Holding(State.NONE, points, expiresOn, null);
  }

  public Holding queued(LedgerKey behind) {
    return new Holding(State.QUEUED, points, expiresOn, behind);
  }

  public Holding heldUntil(LocalDate day) {
    return new Holding(State.HELD, points, day, null);
  }

  public Holding givenBack() {
    return new Holding(State.GIVEN_BACK, points, expiresOn, null);
  }

  public boolean isHeld() {
    return state == State.HELD;
  }
}
