package io.headroom.lookup;

import io.headroom.capacity.PathShares;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.capacity.hours.HourlyOffer;
import io.headroom.rules.RedZonePolicy;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what would turn a no into a yes: charging at other hours, no export, a transfer, planned
 * work; what the customer can do alone comes first. None of it changes the safety check: each
 * figure has passed it under its condition.
 */
final class ConditionSearch {
  private final Snapshot snapshot;
  private final RuleSet rules;
  private final PointAssessment points;
  private final HourlyOutlook hours;
  private final Reinforcements reinforcements;
  private final TransferGain transfers;

  ConditionSearch(Snapshot snapshot, PointAssessment points, HourlyOutlook hours) {
    this.snapshot = snapshot;
    this.points = points;
    this.rules = snapshot.rules();
    this.hours = hours;
    this.reinforcements = new Reinforcements(snapshot);
    this.transfers = new TransferGain(snapshot);
  }

  /** Conditions under which the wanted size fits; empty when none helps. */
  List<Condition> of(Assessed option, Need need, PathShares shares) {
    if (option.isEnough()) {
      return List.of(Conditions.afterMeasurement(option.availableKva()));
    }
    boolean capacityHolds =
        option.partner() == null
            && option.reason() != Reason.NO_DATA
            && (option.reason() == option.capacity().reason()
                || option.reason() == Reason.RED_ZONE);
    if (need.dual()) {
      return afterTransfer(option, need).map(List::of).orElse(List.of());
    }
    if (!capacityHolds || !option.reach().isWithinRadius()) {
      return List.of();
    }
    return need.use().isGeneration()
        ? generation(option, need, shares)
        : demand(option, need, shares);
  }

  /** Of two supplies the one that is short may gain by a transfer; the other must have enough. */
  private Optional<Condition> afterTransfer(Assessed option, Need need) {
    Assessed reserve = option.partner();
    if (reserve == null || need.use().isGeneration()) {
      return Optional.empty();
    }
    boolean mainIsEnough = isEnough(option.capacity().kva(), need);
    boolean reserveIsEnough = isEnough(reserve.capacity().kva(), need);
    boolean bayMissing =
        option.candidate().baysMissing() > 0 || reserve.candidate().baysMissing() > 0;
    // With neither enough one transfer does not help; with both, capacity is not what is missing.
    if (mainIsEnough == reserveIsEnough || bayMissing) {
      return Optional.empty();
    }
    Assessed enough = mainIsEnough ? option : reserve;
    return transfers
        .firstEnough(mainIsEnough ? reserve : option, need)
        .map(gain -> gain.atMost(enough.capacity().kva()));
  }

  private List<Condition> demand(Assessed option, Need need, PathShares shares) {
    List<Condition> found = new ArrayList<>();
    if (isCharging(need.use())) {
      HourlyOutlook.Way way = points.wayOf(option, need, shares);
      HourlyOffer valley = hours.valleyOnly(way);
      if (isEnough(valley.kva(), need)) {
        found.add(Conditions.valleyOnly(valley, rules));
      }
      HourlyOffer orderly = hours.orderlyCharging(way);
      if (isEnough(orderly.kva(), need)) {
        found.add(Conditions.orderlyCharging(orderly));
      }
    }
    transfers.firstEnough(option, need).ifPresent(found::add);
    reinforcements.firstEnough(option, need.wantedKva()).ifPresent(found::add);
    return found;
  }

  private List<Condition> generation(Assessed option, Need need, PathShares shares) {
    boolean red = option.capacity().rows().stream().anyMatch(row -> row.zone() == Zone.RED);
    if (!need.hasSize() || (red && rules.redZonePolicy() != RedZonePolicy.ALLOW_ZERO_EXPORT)) {
      return List.of();
    }
    return zeroExport(option, need, shares).map(List::of).orElse(List.of());
  }

  /** Nothing leaves the site, so the grid sees less load than before and no limit is touched. */
  private Optional<Condition> zeroExport(Assessed option, Need need, PathShares shares) {
    double usable = snapshot.headroom().limitKva(option.capacity().rows().get(0).asset());
    if (!isEnough(usable, need)) {
      return Optional.empty();
    }
    List<Integer> held = hours.tooMuchAt(points.wayOf(option, need, shares), need.wantedKva());
    return Optional.of(Conditions.zeroExport(usable, held));
  }

  private static boolean isCharging(Use use) {
    return use == Use.EV_PRIVATE || use == Use.EV_PUBLIC;
  }

  private static boolean isEnough(double kva, Need need) {
    return kva > 0 && kva >= need.wantedKva();
  }
}
