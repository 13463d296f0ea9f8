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
 *
 * <p>Of a place known within a circle, a low-voltage point is asked first about the far end, for
 * every spot. As long as only the voltage at the end of the service line stands against the need,
 * it is asked about the centre, then about the near end, for some spots: a no has to hold for all
 * of them.
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
    double path = asset < 0 ? Double.NaN : snapshot.assessment().availableKva(asset, shares);
    boolean pathHolds = path > 0 && path >= need.wantedKva();
    List<ConnectionOption.Reach> reaches = reaches(candidate);
    Prospect prospect = prospect(candidate, reaches.get(0), path, need);
    for (int i = 1; i < reaches.size() && pathHolds && !prospect.enough(); i++) {
      prospect = prospect(candidate, reaches.get(i), path, need);
    }
    return prospect;
  }

  private Prospect prospect(
      Candidate candidate, ConnectionOption.Reach reach, double pathKva, Need need) {
    double available = pathKva;
    if (available > 0) {
      double quick = loadFlow.quickKva(pointOf(candidate, reach, need));
      available = Double.isNaN(quick) ? available : Math.min(available, quick);
    }
    boolean enough = available > 0 && available >= need.wantedKva() && candidate.baysMissing() == 0;
    int asset = candidate.asset();
    boolean estimated = asset >= 0 && snapshot.headroom().isEstimated(asset);
    return new Prospect(candidate, reach, available, estimated, enough);
  }

  /** The whole supply path with its rows, checked by the load flow. */
  Assessed assess(Candidate candidate, PathShares shares, Need need) {
    AvailableCapacity path = pathCapacity(candidate, shares);
    List<ConnectionOption.Reach> reaches = reaches(candidate);
    Assessed assessed = assess(candidate, reaches.get(0), path, need);
    for (int i = 1; i < reaches.size() && assessed.reason() == Reason.VOLTAGE; i++) {
      assessed = assess(candidate, reaches.get(i), path, need);
    }
    return assessed;
  }

  private Assessed assess(
      Candidate candidate, ConnectionOption.Reach reach, AvailableCapacity path, Need need) {
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

  private LoadFlowCheck.Point pointOf(
      Candidate candidate, ConnectionOption.Reach reach, Need need) {
    double route = reach.judgedMetres() * rules.detourFactor();
    return new LoadFlowCheck.Point(candidate, route, need);
  }

  private AvailableCapacity pathCapacity(Candidate candidate, PathShares shares) {
    int[] path = candidate.asset() < 0 ? new int[0] : snapshot.forest().path(candidate.asset());
    return snapshot.assessment().along(path, shares);
  }

  /** What to promise, the most first; one reach alone where the place is exact or too far. */
  private List<ConnectionOption.Reach> reaches(Candidate candidate) {
    ConnectionOption.Reach most = reachOf(candidate);
    boolean once = most.isExact() || Double.isNaN(most.serviceRadiusMetres());
    if (once || !most.isWithinRadius()) {
      return List.of(most);
    }
    double centre = Math.min(most.distanceMetres(), most.serviceRadiusMetres());
    ConnectionOption.Reach some = most.somewhere(centre);
    ConnectionOption.Reach nearest = most.somewhere(most.nearestMetres());
    return most.isEverywhere() ? List.of(most, some, nearest) : List.of(some, nearest);
  }

  private ConnectionOption.Reach reachOf(Candidate candidate) {
    double radius = radiusOf(candidate);
    Distance distance = candidate.distance();
    Coverage coverage =
        Double.isNaN(radius) ? coverageWithoutRadius(distance) : distance.within(radius);
    boolean everywhere = coverage == Coverage.EVERYWHERE;
    return new ConnectionOption.Reach(
        distance.metres(),
        distance.metres() * rules.detourFactor(),
        radius,
        distance.accuracyMetres(),
        everywhere ? distance.farthestMetres() : distance.metres(),
        coverage);
  }

  /** NaN above low voltage. */
  private double radiusOf(Candidate candidate) {
    if (candidate.kind() != ConnectionPoint.Kind.DISTRIBUTION_TRANSFORMER) {
      return Double.NaN;
    }
    Setting setting =
        snapshot.dataset().network().distributionTransformers().setting(candidate.row());
    return rules.serviceRadiusMetres(setting == Setting.URBAN);
  }

  /** Lines have no service radius, but from another spot another line may be the nearest. */
  private Coverage coverageWithoutRadius(Distance distance) {
    boolean oneSpot = distance.accuracyMetres() <= rules.searchRingsMetres()[0];
    return distance.ofCentre() && oneSpot ? Coverage.EVERYWHERE : Coverage.SOMEWHERE;
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
    return switch (reach.coverage()) {
      case EVERYWHERE -> null;
      case SOMEWHERE -> Reason.EXACT_PLACE;
      case NOWHERE -> Reason.OUT_OF_RADIUS;
    };
  }

  private static Reason capacityReason(AvailableCapacity capacity) {
    boolean red = capacity.rows().stream().anyMatch(row -> row.zone() == Zone.RED);
    Reason reason = capacity.reason();
    return red || reason == null ? Reason.RED_ZONE : reason;
  }
}
