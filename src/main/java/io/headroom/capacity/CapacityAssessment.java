package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place can still take or give: the least of what the assets of its supply path have left.
 *
 * <pre>
 *   A_L = H_L / c_L  if H_L &gt; 0, else H_L          A = min over the path
 * </pre>
 *
 * <p>The asset with the least A binds; of equal ones the lower. One asset without data, or one that
 * is fed from two sides and that no load flow has solved, makes the answer unknown: a part of a
 * path says nothing about the whole. Immutable and without state between questions.
 */
public final class CapacityAssessment {
  private final Headroom headroom;
  private final RuleSet rules;
  private final SupplyForest forest;
  private final Assets assets;

  public CapacityAssessment(Headroom headroom, RuleSet rules) {
    this.headroom = headroom;
    this.rules = rules;
    this.forest = headroom.forest();
    this.assets = forest.assets();
  }

  /**
   * Assesses a supply path, from the point upwards; generation or demand follows from the use.
   *
   * @param requestedKva size asked for, which decides how many share a transformer; NaN when none
   * @param ownPoint the first asset is a high-voltage customer's own point
   */
  public AvailableCapacity along(int[] path, Use use, double requestedKva, boolean ownPoint) {
    return along(path, PathShares.of(rules, use, requestedKva, ownPoint));
  }

  /**
   * The same for a single-phase customer at 220 V: the lowest asset gives one phase no more than a
   * third of what it has left, A ≤ H / 3, whatever the diversity of the use.
   */
  public AvailableCapacity alongSinglePhase(int[] path, Use use, double requestedKva) {
    return along(path, PathShares.ofSinglePhase(rules, use, requestedKva));
  }

  /** The same with the shares of the question looked up before. */
  public AvailableCapacity along(int[] path, PathShares shares) {
    if (path.length == 0) {
      return new AvailableCapacity(Double.NaN, -1, Reason.NO_DATA, List.of());
    }
    List<CapacityRow> rows = new ArrayList<>(path.length);
    boolean above = false;
    for (int i = 0; i < path.length; i++) {
      AssetKind kind = assets.kind(path[i]);
      rows.add(row(path[i], shares, shares.at(kind, i == 0, above)));
      above |= PathLevel.isStation(kind);
    }
    return answer(rows, shares.isSinglePhase());
  }

  private AvailableCapacity answer(List<CapacityRow> rows, boolean singlePhase) {
    CapacityRow least = rows.get(0);
    for (CapacityRow row : rows) {
      if (isUnknown(row)) {
        return new AvailableCapacity(Double.NaN, row.asset(), Reason.NO_DATA, rows);
      }
      if (row.availableKva() < least.availableKva()) {
        least = row;
      }
    }
    boolean byPhase =
        singlePhase && least.asset() == rows.get(0).asset() && least.availableKva() > 0;
    Reason reason = byPhase ? Reason.SINGLE_PHASE : reason(least, rows.get(0).zone());
    return new AvailableCapacity(least.availableKva(), least.asset(), reason, rows);
  }

  private boolean isUnknown(CapacityRow row) {
    return Double.isNaN(row.availableKva()) || headroom.isUnsolvedMesh(row.asset());
  }

  private Reason reason(CapacityRow binding, @Nullable Zone zone) {
    if (zone != null) {
      return zone == Zone.RED ? Reason.RED_ZONE : Reason.REVERSE_FLOW;
    }
    if (headroom.isLimitedBySwitch(binding.asset())) {
      return Reason.SWITCH_RATING;
    }
    return Reason.of(assets.kind(binding.asset()));
  }

  private CapacityRow row(int asset, PathShares shares, double share) {
    boolean generation = shares.isGeneration();
    double left = left(asset, generation);
    return new CapacityRow(
        asset,
        generation ? headroom.generationLimitKw(asset) : headroom.limitKva(asset),
        generation ? headroom.generationConnectedKw(asset) : headroom.peakKva(asset),
        generation ? headroom.generationCommittedKw(asset) : headroom.committedKva(asset),
        left,
        share,
        left > 0 ? left / share : left,
        headroom.utilisation(asset),
        headroom.grade(asset),
        generation ? headroom.zone(asset) : null,
        headroom.isEstimated(asset));
  }

  private double left(int asset, boolean generation) {
    return generation ? headroom.generationHeadroomKw(asset) : headroom.headroomKva(asset);
  }

  /**
   * Only the figure of {@link #along}, climbing from the asset itself and allocating nothing; NaN
   * when unknown or not supplied.
   */
  public double availableKva(int asset, PathShares shares) {
    if (!forest.isSupplied(asset) || headroom.isUnsolvedMesh(asset)) {
      return Double.NaN;
    }
    double least = Double.POSITIVE_INFINITY;
    boolean above = false;
    for (int at = asset; at >= 0; at = forest.parent(at)) {
      AssetKind kind = assets.kind(at);
      double available = available(at, shares, shares.at(kind, at == asset, above));
      above |= PathLevel.isStation(kind);
      int group = forest.group(at);
      if (group >= 0) {
        available =
            Math.min(
                available, available(group, shares, shares.at(AssetKind.SUBSTATION, false, true)));
      }
      least = Math.min(least, available);
    }
    return least;
  }

  /** The same over a path that was taken down before. */
  public double availableKva(int[] path, PathShares shares) {
    double least = path.length == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    boolean above = false;
    for (int i = 0; i < path.length; i++) {
      AssetKind kind = assets.kind(path[i]);
      double available = available(path[i], shares, shares.at(kind, i == 0, above));
      above |= PathLevel.isStation(kind);
      least = headroom.isUnsolvedMesh(path[i]) ? Double.NaN : Math.min(least, available);
    }
    return least;
  }

  private double available(int asset, PathShares shares, double share) {
    double left = left(asset, shares.isGeneration());
    return left > 0 ? left / share : left;
  }
}
