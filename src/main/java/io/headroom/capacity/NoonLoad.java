package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Feeder;
import io.headroom.network.GridDataset;
import io.headroom.network.Loading;
import io.headroom.network.Network;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.BitSet;

/**
 * P of DL/T 2041: the load of every asset at the typical noon, in kW, as if no generation were
 * connected.
 *
 * <pre>
 *   P = noon_net + τ_max·connected          noon_net measured, import positive, export negative
 * </pre>
 *
 * <p>Noon figures are of one moment, so a section carries the sum of what hangs below it. A
 * transformer without a noon figure gets its rated share of what the head saw and the others do not
 * account for, between nothing and its rating; without a measured head it stays unknown, and so
 * does every section above it.
 */
public final class NoonLoad {
  private final Basis basis;
  private final Assets assets;
  private final SupplyForest forest;
  private final int firstInner;
  private final double[] loadKw;

  private NoonLoad(Basis basis) {
    this.basis = basis;
    this.assets = basis.assets();
    this.forest = basis.forest();
    this.firstInner = assets.count(AssetKind.DISTRIBUTION_TRANSFORMER);
    this.loadKw = new double[assets.count()];
    Arrays.fill(loadKw, Double.NaN);
  }

  /** By asset; NaN where unknown. */
  public static double[] assess(GridDataset dataset, SupplyForest forest, RuleSet rules) {
    return assess(Basis.of(dataset, forest, rules));
  }

  static double[] assess(Basis basis) {
    NoonLoad noon = new NoonLoad(basis);
    noon.takeMeasurements();
    HeadPools pools = new HeadPools(noon.forest, feeder -> !Double.isNaN(noon.loadKw[feeder]));
    noon.allocate(pools);
    noon.addUpwards(pools);
    noon.addGroups();
    return noon.loadKw;
  }

  private void takeMeasurements() {
    Network network = assets.network();
    DistributionTransformers transformers = network.distributionTransformers();
    for (int t = 0; t < transformers.size(); t++) {
      take(t, transformers.noonKw(t), transformers.coveragePercent(t));
    }
    for (int f = 0; f < network.feeders().size(); f++) {
      Feeder feeder = network.feeders().get(f);
      take(assets.asset(AssetKind.FEEDER, f), feeder.noonKw(), feeder.coveragePercent());
    }
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      Loading loading = network.powerTransformers().get(t).loading();
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      take(asset, loading.noonKw(), loading.coveragePercent());
    }
  }

  private void take(int asset, double noonKw, double coveragePercent) {
    if (coveragePercent >= basis.rules().coverageFromPercent()) {
      loadKw[asset] =
          noonKw + basis.rules().maximumReverseRatio() * basis.generation().connectedKw(asset);
    }
  }

  private void allocate(HeadPools pools) {
    double[] residual = new double[assets.count(AssetKind.FEEDER)];
    double[] ratedUnknown = new double[residual.length];
    for (int f = 0; f < residual.length; f++) {
      residual[f] = loadKw[assets.asset(AssetKind.FEEDER, f)];
    }
    for (int i = 0; i < forest.orderedCount(); i++) {
      int pool = pools.poolBelow(forest.topDown(i));
      if (pool >= 0) {
        residual[assets.row(pool)] -= basis.generation().noonLoadHiddenKw(forest.topDown(i));
      }
    }
    pools.forEachMember(
        (member, pool) -> {
          if (Double.isNaN(loadKw[member])) {
            ratedUnknown[assets.row(pool)] += basis.ratings().ratedKva(member);
          } else {
            residual[assets.row(pool)] -= loadKw[member];
          }
        });
    pools.forEachMember(
        (member, pool) -> {
          double share = residual[assets.row(pool)] / ratedUnknown[assets.row(pool)];
          if (Double.isNaN(loadKw[member]) && pools.isMeasured(pool)) {
            loadKw[member] = Math.max(0, Math.min(1, share)) * basis.ratings().ratedKva(member);
          }
        });
  }

  /** Sums up over sections, and over feeders that were not measured; the latter stay unknown. */
  private void addUpwards(HeadPools pools) {
    double[] sum = new double[assets.count() - firstInner];
    BitSet unknown = new BitSet();
    for (int t = 0; t < firstInner; t++) {
      addTo(forest.parent(t), loadKw[t], sum, unknown);
    }
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      int inner = asset - firstInner;
      sum[inner] += basis.generation().noonLoadHiddenKw(asset);
      double below = unknown.get(inner) ? Double.NaN : sum[inner];
      switch (assets.kind(asset)) {
        case LINE_SECTION -> {
          loadKw[asset] = forest.isOnLoop(asset) ? onLoopKw(asset) : below;
          addTo(forest.parent(asset), below, sum, unknown);
        }
        case FEEDER ->
            addTo(
                forest.parent(asset),
                pools.isMeasured(asset) ? loadKw[asset] : below,
                sum,
                unknown);
        default -> addTo(forest.parent(asset), loadKw[asset], sum, unknown);
      }
    }
  }

  /** From the load flow; what is connected along the supply path is added as everywhere. */
  private double onLoopKw(int section) {
    double connected = basis.generation().connectedKw(section);
    return basis.loops().noonKwOf(section) + basis.rules().maximumReverseRatio() * connected;
  }

  private void addTo(int parent, double kw, double[] sum, BitSet unknown) {
    if (parent < 0) {
      return;
    }
    if (Double.isNaN(kw)) {
      unknown.set(parent - firstInner);
    } else {
      sum[parent - firstInner] += kw;
    }
  }

  private void addGroups() {
    for (int g = 0; g < assets.groups().size(); g++) {
      loadKw[assets.asset(AssetKind.SUBSTATION, g)] =
          assets.groups().get(g).transformers().stream()
              .mapToDouble(t -> loadKw[assets.asset(AssetKind.MAIN_TRANSFORMER, t)])
              .sum();
    }
  }
}
