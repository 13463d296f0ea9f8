package io.headroom.capacity.flow;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import java.util.HashMap;
import java.util.Map;

/**
 * Active and reactive share of every transformer's load: as delivered with its peak, else by its
 * profile; of a main transformer by the sum of the peaks it feeds.
 */
final class LoadFactors {
  private final Assets assets;
  private final RuleSet rules;
  private final DistributionTransformers rows;
  private final Map<String, Double> ofProfile = new HashMap<>();

  /** cosφ and sinφ by row of main transformer; the study's cosφ where nothing below is known. */
  private final double[] mainCos;

  private final double[] mainSin;

  LoadFactors(SupplyGrid grid, AreaMembers members, Headroom headroom, RuleSet rules) {
    this.assets = grid.forest().assets();
    this.rules = rules;
    this.rows = assets.network().distributionTransformers();
    for (int t = 0; t < rows.size(); t++) {
      ofProfile.computeIfAbsent(rows.profile(t), rules::loadPowerFactor);
    }
    this.mainCos = new double[assets.count(AssetKind.MAIN_TRANSFORMER)];
    this.mainSin = new double[mainCos.length];
    for (int area = grid.areaCount() - 1; area >= 0; area--) {
      addUp(area, grid, members, headroom);
    }
  }

  /** Areas come from the bottom, so that one that hangs below is known already. */
  private void addUp(int area, SupplyGrid grid, AreaMembers members, Headroom headroom) {
    double p = 0;
    double q = 0;
    for (int i = 0; i < members.count(area); i++) {
      int member = members.get(area, i);
      double kva = headroom.peakKva(member);
      if (kva > 0) {
        p += kva * cos(member);
        q += kva * sin(member);
      }
    }
    double kva = Math.hypot(p, q);
    double assumed = rules.studyPowerFactor();
    for (int transformer : grid.transformers(area)) {
      mainCos[assets.row(transformer)] = kva > 0 ? p / kva : assumed;
      mainSin[assets.row(transformer)] = kva > 0 ? q / kva : Math.sqrt(1 - assumed * assumed);
    }
  }

  double cos(int member) {
    if (assets.kind(member) == AssetKind.MAIN_TRANSFORMER) {
      return mainCos[assets.row(member)];
    }
    double sin = deliveredSin(member);
    return Double.isNaN(sin)
        ? ofProfile.getOrDefault(rows.profile(member), 1.0)
        : Math.sqrt(1 - sin * sin);
  }

  double sin(int member) {
    if (assets.kind(member) == AssetKind.MAIN_TRANSFORMER) {
      return mainSin[assets.row(member)];
    }
    double sin = deliveredSin(member);
    double cos = Double.isNaN(sin) ? cos(member) : 0;
    return Double.isNaN(sin) ? Math.sqrt(1 - cos * cos) : sin;
  }

  /** NaN where no reactive part was delivered, or the peak it belongs to is not known. */
  private double deliveredSin(int transformer) {
    double sin = rows.peakKvar(transformer) / rows.peakKva(transformer);
    return Double.isInfinite(sin) ? Double.NaN : Math.max(-1, Math.min(1, sin));
  }
}
