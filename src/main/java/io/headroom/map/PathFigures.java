package io.headroom.map;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Grade;
import io.headroom.capacity.PathShares;
import io.headroom.capacity.Zone;
import io.headroom.capacity.hosting.Hosted;
import io.headroom.capacity.hosting.HourHosting;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is left behind an asset of the map, along its whole supply path and held against the
 * load flow: for a commercial need without a size, or for rooftop photovoltaics.
 *
 * <p>Of the whole year, or at one of its hours. DL/T 2041 holds generation in the hours of the
 * typical noon; at any other hour it is what the load flow lets feed in. For one question, and so
 * for one thread.
 */
final class PathFigures {
  private final Snapshot snapshot;
  private final Assets assets;
  private final RuleSet rules;
  private final Use use;
  private final PathShares shares;
  private final Direction direction;
  private final @Nullable HourOfYear hour;
  private final @Nullable HourRows hourRows;
  private final @Nullable HourHosting hourHosting;

  /** A township asks for its transformers, and then they are asked for themselves. */
  private final Map<Integer, AvailableCapacity> known = new HashMap<>();

  /**
   * @param hour null for the whole year
   */
  PathFigures(Snapshot snapshot, Direction direction, @Nullable HourOfYear hour) {
    this.snapshot = snapshot;
    this.assets = snapshot.forest().assets();
    this.rules = snapshot.rules();
    this.direction = direction;
    this.use = direction == Direction.GENERATION ? Use.ROOFTOP_PV_CI : Use.COMMERCIAL;
    this.shares = PathShares.of(rules, use, Double.NaN, false);
    this.hour = hour;
    this.hourRows = hour == null ? null : new HourRows(snapshot, hour);
    this.hourHosting = hour == null ? null : snapshot.hosting().at(direction, hour);
  }

  Direction direction() {
    return direction;
  }

  boolean isOfTheYear() {
    return hour == null;
  }

  AvailableCapacity along(int asset) {
    return known.computeIfAbsent(asset, this::assess);
  }

  private AvailableCapacity assess(int asset) {
    AvailableCapacity year = snapshot.assessment().along(snapshot.forest().path(asset), shares);
    if (hour == null || hourRows == null || hourHosting == null) {
      return year.isKnown() && year.kva() > 0 ? held(year, asset) : year;
    }
    return use.isGeneration()
        ? fedIn(hourRows.regraded(year), asset, hour.hour(), hourHosting)
        : drawn(hourRows.of(year), asset, hourHosting);
  }

  private AvailableCapacity held(AvailableCapacity path, int asset) {
    int bus = busOf(asset);
    Hosted hosted =
        use.isGeneration()
            ? snapshot.hosting().generation(bus)
            : snapshot.hosting().demand(bus, rules.powerFactor(use));
    return limited(path, hosted);
  }

  private AvailableCapacity drawn(AvailableCapacity path, int asset, HourHosting at) {
    boolean some = path.isKnown() && path.kva() > 0;
    return some ? limited(path, at.demand(busOf(asset), rules.powerFactor(use))) : path;
  }

  private AvailableCapacity fedIn(
      AvailableCapacity path, int asset, int hourOfDay, HourHosting at) {
    double[] noon = rules.typicalNoonHours();
    boolean typical = hourOfDay >= noon[0] && hourOfDay < noon[1];
    if (!path.isKnown() || (typical && path.kva() <= 0)) {
      return path;
    }
    Hosted hosted = at.generation(asset);
    return typical ? limited(path, hosted) : only(path, hosted);
  }

  /** The bus may host less than the ratings leave: voltage, or power flowing back. */
  private AvailableCapacity limited(AvailableCapacity path, Hosted hosted) {
    double kva = hosted.kva() / share();
    return kva < path.kva() ? path.limitedTo(kva, hosted.bindingAsset(), hosted.reason()) : path;
  }

  private AvailableCapacity only(AvailableCapacity path, Hosted hosted) {
    return path.limitedTo(hosted.kva() / share(), hosted.bindingAsset(), hosted.reason());
  }

  private double share() {
    return rules.lineShare(use, Double.NaN);
  }

  private int busOf(int asset) {
    boolean transformer = assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    return transformer ? snapshot.forest().parent(asset) : asset;
  }

  /** How full the asset itself is. */
  Grade grade(int asset) {
    return hourRows == null ? snapshot.headroom().grade(asset) : hourRows.grade(asset);
  }

  /** An overload is certain; a missing measurement hides anything less. */
  static Grade worstGrade(List<CapacityRow> rows) {
    Grade worst = rows.isEmpty() ? Grade.NO_DATA : Grade.NORMAL;
    for (CapacityRow row : rows) {
      worst = rank(row.grade()) > rank(worst) ? row.grade() : worst;
    }
    return worst;
  }

  private static int rank(Grade grade) {
    return switch (grade) {
      case NORMAL -> 0;
      case HEAVY -> 1;
      case NO_DATA -> 2;
      case OVERLOADED -> 3;
    };
  }

  /** Null when there is no zone at all, as for demand. */
  static @Nullable Zone worstZone(List<CapacityRow> rows) {
    Zone worst = null;
    for (CapacityRow row : rows) {
      Zone zone = row.zone();
      if (zone != null && (worst == null || rank(zone) > rank(worst))) {
        worst = zone;
      }
    }
    return worst;
  }

  private static int rank(Zone zone) {
    return switch (zone) {
      case GREEN -> 0;
      case YELLOW -> 1;
      case NO_DATA -> 2;
      case RED -> 3;
    };
  }
}
