package io.headroom.lookup;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.PathShares;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.network.Setting;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left at one candidate point: the ratings along its supply path, the load flow, the bays,
 * the service radius; and which of them stands against the need.
 */
final class PointAssessment {
  private static final double[] NO_HOURS = {};

  private final Snapshot snapshot;
  private final RuleSet rules;
  private final LoadFlowCheck loadFlow;

  PointAssessment(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.rules = snapshot.rules();
    this.loadFlow = new LoadFlowCheck(snapshot);
  }

  LoadFlowCheck loadFlow() {
    return loadFlow;
  }

  PathShares sharesOf(Need need, SupplyVoltage level) {
    return level == SupplyVoltage.LV_220
        ? PathShares.ofSinglePhase(rules, need.use(), need.kva())
        : PathShares.of(rules, need.use(), need.kva(), false);
  }

  /** The figure alone, quick enough for every point in reach. */
  Prospect prospect(Candidate candidate, PathShares shares, Need need) {
    int asset = candidate.asset();
    ConnectionOption.Reach reach = reachOf(candidate);
    double available = asset < 0 ? Double.NaN : snapshot.assessment().availableKva(asset, shares);
    if (available > 0) {
      double quick = loadFlow.quickKva(pointOf(candidate, reach, need));
      available = Double.isNaN(quick) ? available : Math.min(available, quick);
    }
    boolean enough = available > 0 && available >= need.wantedKva() && candidate.baysMissing() == 0;
    boolean estimated = asset >= 0 && snapshot.headroom().isEstimated(asset);
    return new Prospect(candidate, reach, available, estimated, enough);
  }

  /** The whole supply path with its rows, checked by the load flow. */
  Assessed assess(Candidate candidate, PathShares shares, Need need) {
    ConnectionOption.Reach reach = reachOf(candidate);
    AvailableCapacity path = pathCapacity(candidate, shares);
    VoltageCheck check = loadFlow.check(pointOf(candidate, reach, need), path);
    AvailableCapacity capacity = LoadFlowCheck.least(path, check);
    boolean tooFar = !reach.isWithinRadius() && isEnough(path, need);
    Reason reason = tooFar ? farReason(candidate) : reasonAgainst(candidate, reach, capacity, need);
    return new Assessed(
        candidate,
        reach,
        capacity,
        capacity.kva(),
        reason,
        null,
        new ConnectionOption.Outlook(check, NO_HOURS),
        List.of());
  }

  HourlyOutlook.Way wayOf(Assessed option, Need need, PathShares shares) {
    Candidate candidate = option.candidate();
    return new HourlyOutlook.Way(
        pointOf(candidate, option.reach(), need),
        snapshot.forest().path(candidate.asset()),
        shares,
        option.capacity().kva());
  }

  private static LoadFlowCheck.Point pointOf(
      Candidate candidate, ConnectionOption.Reach reach, Need need) {
    return new LoadFlowCheck.Point(candidate, reach.routeMetres(), need);
  }

  private AvailableCapacity pathCapacity(Candidate candidate, PathShares shares) {
    int[] path = candidate.asset() < 0 ? new int[0] : snapshot.forest().path(candidate.asset());
    return snapshot.assessment().along(path, shares);
  }

  private ConnectionOption.Reach reachOf(Candidate candidate) {
    double radius = Double.NaN;
    if (candidate.kind() == ConnectionPoint.Kind.DISTRIBUTION_TRANSFORMER) {
      Setting setting =
          snapshot.dataset().network().distributionTransformers().setting(candidate.row());
      radius = rules.serviceRadiusMetres(setting == Setting.URBAN);
    }
    double distance = candidate.distanceMetres();
    return new ConnectionOption.Reach(distance, distance * rules.detourFactor(), radius);
  }

  /** Out of reach is the plain reason, though a service line of that length would fail as well. */
  private static Reason farReason(Candidate candidate) {
    return candidate.baysMissing() > 0 ? Reason.BAY : Reason.OUT_OF_RADIUS;
  }

  private static boolean isEnough(AvailableCapacity capacity, Need need) {
    return capacity.kva() > 0 && capacity.kva() >= need.wantedKva();
  }

  private static @Nullable Reason reasonAgainst(
      Candidate candidate, ConnectionOption.Reach reach, AvailableCapacity capacity, Need need) {
    if (!capacity.isKnown()) {
      return Reason.NO_DATA;
    }
    if (!isEnough(capacity, need)) {
      return capacityReason(capacity);
    }
    if (candidate.baysMissing() > 0) {
      return Reason.BAY;
    }
    return reach.isWithinRadius() ? null : Reason.OUT_OF_RADIUS;
  }

  private static Reason capacityReason(AvailableCapacity capacity) {
    boolean red = capacity.rows().stream().anyMatch(row -> row.zone() == Zone.RED);
    Reason reason = capacity.reason();
    return red || reason == null ? Reason.RED_ZONE : reason;
  }
}
