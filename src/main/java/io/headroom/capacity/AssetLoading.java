package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Feeder;
import io.headroom.network.GridDataset;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The largest import of every asset over the year, in kVA: measured, allocated, or computed.
 *
 * <pre>
 *   transformer, feeder, main transformer   what was measured + non-firm generation at that time
 *   transformer without data                its share of what the head measured: estimated
 *   section                                 from the transformers below, see SectionLoading
 *   N-1 group                               peak of the station, else the sum of its transformers
 * </pre>
 *
 * <p>NaN means no data. Export never makes a peak smaller.
 */
public final class AssetLoading {
  private static final double KVA_PER_MVA = 1000;

  private final Basis basis;
  private final Assets assets;
  private final double[] peakKva;
  private final BitSet estimated = new BitSet();

  private AssetLoading(Basis basis) {
    this.basis = basis;
    this.assets = basis.assets();
    this.peakKva = new double[assets.count()];
    Arrays.fill(peakKva, Double.NaN);
  }

  /** Peaks that contradict each other are used as they are; import has reported them. */
  public static AssetLoading assess(GridDataset dataset, SupplyForest forest, RuleSet rules) {
    return assess(Basis.of(dataset, forest, rules));
  }

  static AssetLoading assess(Basis basis) {
    AssetLoading loading = new AssetLoading(basis);
    loading.takeMeasurements();
    loading.allocateHeads();
    loading.addGroups();
    return loading;
  }

  /** NaN when there is no data. */
  public double peakKva(int asset) {
    return peakKva[asset];
  }

  /** True when the peak was allocated from a meter further up, or rests mostly on such peaks. */
  public boolean isEstimated(int asset) {
    return estimated.get(asset);
  }

  private void takeMeasurements() {
    DistributionTransformers transformers = assets.network().distributionTransformers();
    for (int t = 0; t < transformers.size(); t++) {
      if (isKnown(transformers.peakKva(t), transformers.coveragePercent(t))) {
        peakKva[t] =
            transformers.peakKva(t)
                + basis.generation().nonFirmOutputKva(t, transformers.peakAt(t));
        estimated.set(t, transformers.isEstimated(t));
      }
    }
    for (int f = 0; f < assets.count(AssetKind.FEEDER); f++) {
      takeFeeder(assets.asset(AssetKind.FEEDER, f), assets.network().feeders().get(f));
    }
    for (int t = 0; t < assets.count(AssetKind.MAIN_TRANSFORMER); t++) {
      PowerTransformer row = assets.network().powerTransformers().get(t);
      takeMainTransformer(assets.asset(AssetKind.MAIN_TRANSFORMER, t), row.loading());
    }
  }

  private void takeFeeder(int asset, Feeder feeder) {
    if (isKnown(feeder.peakA(), feeder.coveragePercent())) {
      peakKva[asset] =
          Ratings.kva(assets.voltageKv(asset), feeder.peakA())
              + basis.generation().nonFirmOutputKva(asset, feeder.peakAt());
    }
  }

  private void takeMainTransformer(int asset, Loading loading) {
    if (isKnown(loading.peakKva(), loading.coveragePercent())) {
      peakKva[asset] =
          loading.peakKva() + basis.generation().nonFirmOutputKva(asset, loading.peakAt());
      estimated.set(asset, loading.estimated());
    }
  }

  private boolean isKnown(double peak, double coveragePercent) {
    return !Double.isNaN(peak) && coveragePercent >= basis.rules().coverageFromPercent();
  }

  private void allocateHeads() {
    HeadPools pools = new HeadPools(basis.forest(), feeder -> !Double.isNaN(peakKva[feeder]));
    HeadAllocation heads =
        HeadAllocation.allocate(pools, basis.ratings(), peakKva, estimated, assets);
    new SectionLoading(basis, pools, heads, peakKva, estimated).assess();
  }

  private void addGroups() {
    for (int g = 0; g < assets.groups().size(); g++) {
      addGroup(assets.asset(AssetKind.SUBSTATION, g), assets.groups().get(g));
    }
  }

  /** The station's coincident peak counts where the group is the whole station. */
  private void addGroup(int asset, StandbyGroup group) {
    double sum = 0;
    double hidden = 0;
    for (int t : group.transformers()) {
      int member = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      Loading loading = assets.network().powerTransformers().get(t).loading();
      sum += peakKva[member];
      hidden += basis.generation().nonFirmOutputKva(member, loading.peakAt());
      if (estimated.get(member)) {
        estimated.set(asset);
      }
    }
    double stationMva = assets.network().substations().get(group.substation()).peakMva();
    boolean coincident = group.wholeSubstation() && !Double.isNaN(stationMva);
    peakKva[asset] = coincident ? stationMva * KVA_PER_MVA + hidden : sum;
    if (coincident) {
      estimated.clear(asset);
    }
  }
}
