package io.headroom.map;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Grade;
import io.headroom.capacity.hosting.Hosted;
import io.headroom.capacity.hosting.HourHosting;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import java.util.HashMap;
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
  private final RuleSet rules;
  private final Use use;
  private final SupplyCapacity supply;
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
    this.rules = snapshot.rules();
    this.direction = direction;
    this.use = direction == Direction.GENERATION ? Use.ROOFTOP_PV_CI : Use.COMMERCIAL;
    this.supply = new SupplyCapacity(snapshot, direction);
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
    if (hour == null || hourRows == null || hourHosting == null) {
      return supply.along(asset);
    }
    AvailableCapacity year = supply.byRatings(asset);
    return use.isGeneration()
        ? fedIn(hourRows.regraded(year), asset, hour.hour(), hourHosting)
        : drawn(hourRows.of(year), asset, hourHosting);
  }

  private AvailableCapacity drawn(AvailableCapacity path, int asset, HourHosting at) {
    boolean some = path.isKnown() && path.kva() > 0;
    return some
        ? supply.limited(path, at.demand(supply.busOf(asset), rules.powerFactor(use)))
        : path;
  }

  private AvailableCapacity fedIn(
      AvailableCapacity path, int asset, int hourOfDay, HourHosting at) {
    double[] noon = rules.typicalNoonHours();
    boolean typical = hourOfDay >= noon[0] && hourOfDay < noon[1];
    if (!path.isKnown() || (typical && path.kva() <= 0)) {
      return path;
    }
    Hosted hosted = at.generation(asset);
    return typical ? supply.limited(path, hosted) : only(path, hosted);
  }

  private AvailableCapacity only(AvailableCapacity path, Hosted hosted) {
    return path.limitedTo(
        hosted.kva() / supply.lineShare(), hosted.bindingAsset(), hosted.reason());
  }

  /** How full the asset itself is. */
  Grade grade(int asset) {
    return hourRows == null ? snapshot.headroom().grade(asset) : hourRows.grade(asset);
  }
}
