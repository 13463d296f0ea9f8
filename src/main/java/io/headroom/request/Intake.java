package io.headroom.request;

import io.headroom.lookup.CapacityAnswer;
import io.headroom.request.Decision.Outcome;
import io.headroom.snapshot.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes an application in.
 *
 * <pre>
 *   form ─► look-up ─► chosen option ─► fits: hold it          ─┐
 *                                    ─► short of room: queue    ├─► store, ledger, next look-up
 *                                    ─► anything else: survey  ─┘
 * </pre>
 *
 * <p>A green channel changes priority and clock. What may be held is decided by the look-up and
 * under the lock of the store, for everybody alike.
 */
public final class Intake {
  private static final int MOST_LOOKS = 20;

  private final FeederLanes lanes = new FeederLanes();
  private final RequestDesk desk;
  private final RequestStore store;
  private final Supplier<InService> inService;
  private final Clock clock;

  /**
   * @param clock in the utility's time zone
   */
  public Intake(RequestDesk desk, RequestStore store, Supplier<InService> inService, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.inService = inService;
    this.clock = clock;
  }

  public Decision submit(ApplicationForm form) {
    Optional<Decision> before = before(form);
    return before.orElseGet(() -> submitNew(form));
  }

  /** Asked first: what an application has taken must not stand in its own way. */
  private Optional<Decision> before(ApplicationForm form) {
    return form.once() == null
        ? Optional.empty()
        : store.find(form.once()).map(placement -> decision(placement, null));
  }

  private Decision submitNew(ApplicationForm form) {
    Snapshot snapshot = inService.get().snapshot();
    return lanes.in(snapshot, form.site().location(), () -> lookUntilDecided(form));
  }

  private Decision lookUntilDecided(ApplicationForm form) {
    for (int looks = 1; looks <= MOST_LOOKS; looks++) {
      Optional<Decision> decision = look(form);
      if (decision.isPresent()) {
        return decision.get();
      }
    }
    throw new StoreUnavailable("too many apply at this feeder at once", null);
  }

  /**
   * Empty when another process has changed the feeder meanwhile, so that the voltage must be judged
   * again.
   */
  private Optional<Decision> look(ApplicationForm form) {
    InService served = inService.get();
    Arrival arrival = new Arrival(credited(form, served), served, now(), LocalDate.now(clock));
    Outcome refusal = arrival.refusal();
    if (refusal != null) {
      return Optional.of(Decision.refused(refusal, arrival.answer()));
    }
    Placement placement = desk.submit(arrival.submission(), served.snapshot());
    if (placement.outcome() == Placement.Outcome.STALE) {
      return Optional.empty();
    }
    return Optional.of(
        decision(placement, placement.request() == null ? fresh(arrival) : arrival.answer()));
  }

  private ApplicationForm credited(ApplicationForm form, InService served) {
    ExistingLoad existing = new ExistingLoad(served.snapshot(), store::creditedKva);
    return form.with(existing.credited(form, served.lookup().levelOf(form.need())));
  }

  /** As exactly as every store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What there is now that somebody else was first. */
  private CapacityAnswer fresh(Arrival arrival) {
    return inService.get().lookup().answer(arrival.answer().question());
  }

  /**
   * Holds capacity for a request that holds none yet; empty when there is no such request, or it
   * holds or has ended already.
   *
   * @param pointId where; null for the best point
   */
  public Optional<Decision> reserve(String id, @Nullable String pointId, String who) {
    return store.find(id).flatMap(request -> reserve(request, pointId, who));
  }

  private Optional<Decision> reserve(
      ConnectionRequest request, @Nullable String pointId, String who) {
    InService served = inService.get();
    Renewal renewal = new Renewal(request, served);
    Optional<SiteOption> option = renewal.find(pointId);
    if (option.isEmpty()) {
      return Optional.of(Decision.refused(Outcome.NO_SUCH_POINT, renewal.answer()));
    }
    if (!option.get().isHoldable()) {
      return Optional.of(Decision.refused(Outcome.FULL, renewal.answer()));
    }
    Instant at = now();
    Holding holding = renewal.holding(option.get());
    Change change = new Change(who, at, "RESERVE", "", before -> before.with(holding));
    return desk.reserve(request.id(), renewal.claim(option.get()), change, served.snapshot())
        .map(placement -> decision(placement, renewal.answer()));
  }

  private static Decision decision(Placement placement, @Nullable CapacityAnswer answer) {
    Outcome outcome =
        switch (placement.outcome()) {
          case HELD -> Outcome.HELD;
          case QUEUED -> Outcome.QUEUED;
          case NOTED -> Outcome.NOTED;
          case TAKEN, STALE -> Outcome.FULL;
          case REPEATED -> Outcome.REPEATED;
          case KEY_REUSED -> Outcome.KEY_REUSED;
        };
    return new Decision(outcome, placement.request(), answer);
  }
}
