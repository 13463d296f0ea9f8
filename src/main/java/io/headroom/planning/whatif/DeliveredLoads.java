package io.headroom.planning.whatif;

import io.headroom.capacity.AssetLoading;
import io.headroom.capacity.NoonLoad;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Generator;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.planning.whatif.MovableLoad.Where;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which load stands behind which meter in the snapshot, and what each adds to its meters: taken
 * down once, so that a load takes with it what its old meter saw of it, wherever it comes to hang.
 *
 * <pre>
 *   r of a meter = (peak + firm plants) ÷ Σ of what hangs below, at most 1; what is left is a rest
 *   a load adds w·r₁ to its head, w·r₁·r₂ to the main transformer above, …
 * </pre>
 *
 * <p>Noon figures are of one moment and add up as they are. Immutable once made.
 */
final class DeliveredLoads {
  private static final int NONE = -1;
  private static final double KVA_PER_MVA = 1000;

  private final SupplyForest forest;
  private final Assets assets;
  private final RuleSet rules;
  private final MeterChains chains;
  private final double[] peakKva;
  private final double[] noonKw;
  private final TransformerPeaks transformers;
  private final double[] ratio;
  private final double[] firmShare;
  private final double[] peakBelow;
  private final double[] firmBelow;
  private final double[] noonBelow;
  private final int[] firstSections;
  private final double[] stationRatio;
  private final List<MovableLoad> loads = new ArrayList<>();

  DeliveredLoads(GridDataset dataset, SupplyForest forest, RuleSet rules) {
    this.forest = forest;
    this.assets = forest.assets();
    this.rules = rules;
    this.chains = new MeterChains(forest);
    AssetLoading loading = AssetLoading.assess(dataset, forest, rules);
    this.peakKva = new double[assets.count()];
    Arrays.setAll(peakKva, loading::peakKva);
    this.noonKw = NoonLoad.assess(dataset, forest, rules);
    this.transformers = new TransformerPeaks(chains, peakKva, rules);
    this.ratio = ones(assets.count());
    this.firmShare = ones(assets.count());
    this.peakBelow = new double[assets.count()];
    this.firmBelow = new double[assets.count()];
    this.noonBelow = new double[assets.count()];
    this.firstSections = firstSections();
    addTransformers();
    addGenerators();
    closeMeters();
    this.stationRatio = stationRatios();
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  MeterChains chains() {
    return chains;
  }

  List<MovableLoad> loads() {
    return loads;
  }

  TransformerPeaks transformers() {
    return transformers;
  }

  /** NaN where a meter saw nothing. */
  double peakKva(int asset) {
    return peakKva[asset];
  }

  double noonKw(int asset) {
    return noonKw[asset];
  }

  /** What the station saw of a main transformer's share. */
  private double stationRatio(int mainTransformer) {
    return stationRatio[assets.network().substationOf(assets.row(mainTransformer))];
  }

  /** What a load adds to the peaks of the meters above it as delivered. */
  ShareLadder ladder(MovableLoad load) {
    ShareLadder ladder = new ShareLadder(load.peakKva());
    double share = load.peakKva();
    boolean nearest = true;
    for (int meter : chains.above(load.assetIn(forest))) {
      share *= nearest ? nearestRatio(load, meter) : ratio[meter];
      nearest = false;
      if (assets.kind(meter) == AssetKind.FEEDER) {
        ladder.addHead(share);
      } else {
        ladder.addMain(share, share * stationRatio(meter));
      }
    }
    return ladder;
  }

  private double nearestRatio(MovableLoad load, int meter) {
    if (load.where() == Where.GENERATOR) {
      return firmShare[meter];
    }
    return load.measured() ? 1 : ratio[meter];
  }

  private void addTransformers() {
    DistributionTransformers rows = assets.network().distributionTransformers();
    for (int t = 0; t < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      double kva = transformers.kva(t);
      MovableLoad load = MovableLoad.transformer(rows, t, kva, noonKw[t]);
      int meter = nearestWith(peakKva, t);
      if (meter != NONE && !Double.isNaN(kva)) {
        peakBelow[meter] += kva;
      }
      add(load);
    }
  }

  private void addGenerators() {
    Network network = assets.network();
    for (int g = 0; g < network.generators().size(); g++) {
      Generator row = network.generators().get(g);
      MovableLoad load = MovableLoad.plant(row, g, rules);
      int head = nearestWith(peakKva, load.assetIn(forest));
      if (head != NONE && assets.kind(head) == AssetKind.FEEDER) {
        firmBelow[head] -= load.peakKva();
      }
      add(load);
    }
  }

  private void add(MovableLoad load) {
    loads.add(load);
    int meter = nearestWith(noonKw, load.assetIn(forest));
    if (meter != NONE && !Double.isNaN(load.noonKw())) {
      noonBelow[meter] += load.noonKw();
    }
  }

  private int nearestWith(double[] figures, int asset) {
    int meter = chains.first(asset);
    while (meter != NONE && Double.isNaN(figures[meter])) {
      meter = chains.next(meter);
    }
    return meter;
  }

  /** From the lowest meters up: how much of what hangs below each saw, and what it saw besides. */
  private void closeMeters() {
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      if (assets.kind(asset) != AssetKind.LINE_SECTION) {
        addRest(asset, closePeak(asset), closeNoon(asset));
      }
    }
  }

  private double closePeak(int meter) {
    double peak = peakKva[meter];
    if (Double.isNaN(peak)) {
      return 0;
    }
    double below = peakBelow[meter];
    double firm = firmBelow[meter];
    ratio[meter] = below > 0 ? Math.min(1, (peak + firm) / below) : 1;
    firmShare[meter] = firm > 0 ? Math.max(0, Math.min(1, (below - peak) / firm)) : 1;
    int above = nearestWith(peakKva, forest.parent(meter));
    if (above != NONE) {
      peakBelow[above] += peak;
    }
    return Math.max(0, peak - below);
  }

  private double closeNoon(int meter) {
    double noon = noonKw[meter];
    if (Double.isNaN(noon)) {
      return 0;
    }
    int above = nearestWith(noonKw, forest.parent(meter));
    if (above != NONE) {
      noonBelow[above] += noon;
    }
    return noon - noonBelow[meter];
  }

  /** A head's rest is drawn behind its first section, that of a transformer at its busbar. */
  private void addRest(int meter, double kva, double kw) {
    int row = assets.row(meter);
    if (assets.kind(meter) == AssetKind.MAIN_TRANSFORMER) {
      loads.add(MovableLoad.rest(Where.MAIN_TRANSFORMER, row, kva, kw));
    } else if (firstSections[row] != NONE) {
      loads.add(MovableLoad.rest(Where.SECTION, firstSections[row], kva, kw));
    }
  }

  private int[] firstSections() {
    int[] first = new int[assets.count(AssetKind.FEEDER)];
    Arrays.fill(first, NONE);
    for (int s = assets.count(AssetKind.LINE_SECTION) - 1; s >= 0; s--) {
      int parent = forest.parent(assets.asset(AssetKind.LINE_SECTION, s));
      if (parent != NONE && assets.kind(parent) == AssetKind.FEEDER) {
        first[assets.row(parent)] = s;
      }
    }
    return first;
  }

  private double[] stationRatios() {
    Network network = assets.network();
    double[] sum = new double[network.substations().size()];
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      sum[network.substationOf(t)] += peakKva[assets.asset(AssetKind.MAIN_TRANSFORMER, t)];
    }
    double[] ratios = ones(sum.length);
    for (int s = 0; s < sum.length; s++) {
      double peak = network.substations().get(s).peakMva() * KVA_PER_MVA;
      ratios[s] = peak < sum[s] ? peak / sum[s] : 1;
    }
    return ratios;
  }
}
