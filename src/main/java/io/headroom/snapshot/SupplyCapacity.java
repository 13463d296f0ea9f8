package io.headroom.snapshot;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.PathShares;
import io.headroom.capacity.hosting.Hosted;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;

/**
 * What is left along the supply path of an asset, for a commercial need without a size or for
 * rooftop photovoltaics: the one measure of the map, the register and the change feed.
 */
public final class SupplyCapacity {
  private final Snapshot snapshot;
  private final Use use;
  private final PathShares shares;

  public SupplyCapacity(Snapshot snapshot, Direction direction) {
    this.snapshot = snapshot;
    this.use = direction == Direction.GENERATION ? Use.ROOFTOP_PV_CI : Use.COMMERCIAL;
    this.shares = PathShares.of(snapshot.rules(), use, Double.NaN, false);
  }

  /** By the ratings, and by the load flow where those leave something. */
  public AvailableCapacity along(int asset) {
    AvailableCapacity path = byRatings(asset);
    return path.isKnown() && path.kva() > 0 ? heldByLoadFlow(path, asset) : path;
  }

  /** By the ratings alone. */
  public AvailableCapacity byRatings(int asset) {
    return snapshot.assessment().along(snapshot.forest().path(asset), shares);
  }

  private AvailableCapacity heldByLoadFlow(AvailableCapacity path, int asset) {
    RuleSet rules = snapshot.rules();
    Hosted hosted =
        use.isGeneration()
            ? snapshot.hosting().generation(busOf(asset))
            : snapshot.hosting().demand(busOf(asset), rules.powerFactor(use));
    return limited(path, hosted);
  }

  /** The bus may host less than the ratings leave: voltage, or power flowing back. */
  public AvailableCapacity limited(AvailableCapacity path, Hosted hosted) {
    double kva = hosted.kva() / lineShare();
    return kva < path.kva() ? path.limitedTo(kva, hosted.bindingAsset(), hosted.reason()) : path;
  }

  /** The share of a need that the line sees. */
  public double lineShare() {
    return snapshot.rules().lineShare(use, Double.NaN);
  }

  /** Where the load flow is asked: a transformer by what it hangs on. */
  public int busOf(int asset) {
    boolean transformer =
        snapshot.forest().assets().kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    return transformer ? snapshot.forest().parent(asset) : asset;
  }

  /** 96 values, kVA of demand or kW of generation; NaN where unknown. Takes some milliseconds. */
  public double[] hours(int asset) {
    RuleSet rules = snapshot.rules();
    if (use.isGeneration()) {
      return snapshot.hosting().generationHours(asset);
    }
    double[] kva = snapshot.hours().along(snapshot.forest().path(asset), shares);
    double[] hosted = snapshot.hosting().demandHours(busOf(asset), rules.powerFactor(use));
    for (int hour = 0; hour < kva.length; hour++) {
      double flow = hosted[hour] / lineShare();
      kva[hour] = flow < kva[hour] ? flow : kva[hour];
    }
    return kva;
  }
}
