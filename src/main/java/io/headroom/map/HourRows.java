package io.headroom.map;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of supply paths at one hour of the year instead of at their yearly peaks; for one
 * question, and so for one thread.
 */
final class HourRows {
  private final Headroom headroom;
  private final HourlyLoading loading;
  private final Assets assets;
  private final RuleSet rules;
  private final int hour;

  /** Sections near a head are on the path of hundreds of transformers. */
  private final Map<Integer, Carried> known = new HashMap<>();

  /** What an asset carries and has promised at the hour. */
  private record Carried(double loadKva, double committedKva, double utilisation, Grade grade) {}

  HourRows(Snapshot snapshot, HourOfYear hour) {
    this.rules = snapshot.rules();
    this.headroom = snapshot.headroom();
    this.loading = snapshot.loading();
    this.assets = snapshot.forest().assets();
    this.hour = hour.index();
  }

  /** What the ratings leave of the path at the hour, and what binds it then. */
  AvailableCapacity of(AvailableCapacity year) {
    List<CapacityRow> rows = year.rows().stream().map(this::atHour).toList();
    if (!year.isKnown() || rows.isEmpty()) {
      return new AvailableCapacity(year.kva(), year.bindingAsset(), year.reason(), rows);
    }
    CapacityRow least = rows.get(0);
    for (CapacityRow row : rows) {
      least = row.availableKva() < least.availableKva() ? row : least;
    }
    Reason reason =
        headroom.isLimitedBySwitch(least.asset())
            ? Reason.SWITCH_RATING
            : Reason.of(assets.kind(least.asset()));
    return new AvailableCapacity(least.availableKva(), least.asset(), reason, rows);
  }

  /** The same figures with the grades of the hour: what DL/T 2041 says holds at noon only. */
  AvailableCapacity regraded(AvailableCapacity year) {
    List<CapacityRow> rows = year.rows().stream().map(this::graded).toList();
    return new AvailableCapacity(year.kva(), year.bindingAsset(), year.reason(), rows);
  }

  Grade grade(int asset) {
    return carriedBy(asset).grade();
  }

  private Carried carriedBy(int asset) {
    return known.computeIfAbsent(asset, this::carry);
  }

  private Carried carry(int asset) {
    double loadKva = loading.loadKva(asset, hour);
    double committedKva = loading.committedKva(asset, hour);
    double utilisation = (loadKva + committedKva) / headroom.ratedKva(asset);
    return new Carried(loadKva, committedKva, utilisation, Grade.of(utilisation, rules));
  }

  private CapacityRow atHour(CapacityRow year) {
    Carried carried = carriedBy(year.asset());
    double left = year.limitKva() - carried.loadKva() - carried.committedKva();
    return new CapacityRow(
        year.asset(),
        year.limitKva(),
        carried.loadKva(),
        carried.committedKva(),
        left,
        year.coefficient(),
        left > 0 ? left / year.coefficient() : left,
        carried.utilisation(),
        carried.grade(),
        year.zone(),
        year.estimated());
  }

  private CapacityRow graded(CapacityRow year) {
    Carried carried = carriedBy(year.asset());
    return new CapacityRow(
        year.asset(),
        year.limitKva(),
        year.peakKva(),
        year.committedKva(),
        year.headroomKva(),
        year.coefficient(),
        year.availableKva(),
        carried.utilisation(),
        carried.grade(),
        year.zone(),
        year.estimated());
  }
}
