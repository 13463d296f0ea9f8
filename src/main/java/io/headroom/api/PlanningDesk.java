package io.headroom.api;

import io.headroom.network.Direction;
import io.headroom.planning.OutagePlan;
import io.headroom.planning.OutagePlans;
import io.headroom.planning.OutageStore;
import io.headroom.planning.opening.ConstraintHistory;
import io.headroom.planning.register.ConstraintRegister;
import io.headroom.planning.register.Registers;
import io.headroom.planning.register.Townships;
import io.headroom.planning.register.Waiting;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.StoreUnavailable;
import io.headroom.snapshot.Snapshot;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a planner's questions are answered from: the register, those who wait, planned outages. */
@Component
class PlanningDesk {
  static final Map<String, Direction> DIRECTIONS =
      Map.of("demand", Direction.DEMAND, "generation", Direction.GENERATION);
  private static final Logger LOG = LoggerFactory.getLogger(PlanningDesk.class);

  private final PublishedSource source;
  private final RequestStore requests;
  private final OutageStore outages;
  private final ConstraintHistory history;
  private final Clock clock;
  private final Registers registers = new Registers();
  private final OutagePlans plans = new OutagePlans();

  PlanningDesk(
      PublishedSource source,
      RequestStore requests,
      OutageStore outages,
      ConstraintHistory history,
      Clock clock) {
    this.history = history;
    this.source = source;
    this.requests = requests;
    this.outages = outages;
    this.clock = clock;
  }

  /** Since when what is constrained. */
  ConstraintHistory history() {
    return history;
  }

  PublishedSource source() {
    return source;
  }

  OutageStore outageStore() {
    return outages;
  }

  Clock clock() {
    return clock;
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  ConstraintRegister register(Snapshot snapshot, Direction direction) {
    return registers.of(snapshot, direction);
  }

  Townships towns(Snapshot snapshot) {
    return registers.towns(snapshot);
  }

  /** Null while the store is away: nobody knows then who waits. */
  @Nullable Waiting waiting(ConstraintRegister register) {
    try {
      return new Waiting(requests.list(RequestQuery.OPEN), register);
    } catch (StoreUnavailable away) {
      LOG.warn("The register goes without requests: {}", away.getMessage());
      return null;
    }
  }

  /**
   * What is planned.
   *
   * @param complete false while the store is away: the plan then has those of the dataset alone
   */
  record Planned(OutagePlan plan, boolean complete) {}

  Planned outages(Snapshot snapshot) {
    try {
      return new Planned(plans.of(snapshot, outages.list()), true);
    } catch (StoreUnavailable away) {
      LOG.warn("Outages go without those entered here: {}", away.getMessage());
      return new Planned(plans.of(snapshot, List.of()), false);
    }
  }
}
