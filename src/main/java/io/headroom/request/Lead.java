package io.headroom.request;

import io.headroom.rules.RuleSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A building site that will need a connection: known from its permit before anybody has applied.
 *
 * <pre>
 *   OPEN ─► CONTACTED ─► APPLIED ─► CLOSED        each may be left out
 *   the clock runs │ and stops when the developer has been spoken to, or it is over
 * </pre>
 *
 * @param clock of the utility's preparation, from the day the permit came in
 * @param requestId what was applied for; null before
 */
public record Lead(
    String id,
    Permit permit,
    LocalDate receivedOn,
    Precheck precheck,
    State state,
    WorkingClock clock,
    @Nullable String requestId) {

  /** How far the utility has come with it. */
  public enum State {
    OPEN,
    /** The developer has been spoken to. */
    CONTACTED,
    /** There is a request for it, which counts in the ledger. */
    APPLIED,
    CLOSED;

    /** Where it may go from here; nowhere back. */
    public Set<State> next() {
      Set<State> later = EnumSet.allOf(State.class);
      later.removeIf(state -> state.compareTo(this) <= 0);
      return later;
    }

    /** True while its load is planned and nobody has applied for it. */
    public boolean isPlanned() {
      return this == OPEN || this == CONTACTED;
    }
  }

  /**
   * One step with a lead.
   *
   * @param requestId of the request that came of it; null when none did
   * @param note may be empty
   */
  public record Step(State to, @Nullable String requestId, LocalDate on, String note) {}

  /** Just come in. */
  public static Lead received(Permit permit, Precheck precheck, LocalDate on, RuleSet rules) {
    return new Lead(
        RequestId.next(on),
        permit,
        on,
        precheck,
        State.OPEN,
        WorkingClock.startedOn(on, rules.permitPreparationDays()),
        null);
  }

  /**
   * @throws RefusedLeadStep when it does not lead there from here
   */
  public Lead after(Step step) {
    if (!state.next().contains(step.to())) {
      throw new RefusedLeadStep(step.to(), state);
    }
    String request = step.requestId() == null ? requestId : step.requestId();
    return new Lead(id, permit, receivedOn, precheck, step.to(), clock.stop(step.on()), request);
  }
}
