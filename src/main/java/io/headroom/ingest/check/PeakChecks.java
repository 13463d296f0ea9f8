package io.headroom.ingest.check;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Feeder;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Locale;

/**
 * Holds measured peaks against each other along the supply path.
 *
 * <pre>
 *   main transformer 9 000 kVA  ≤ 1.1 · Σ of its feeders, else PEAK_EXCEEDS_CHILDREN
 *     feeder         5 200      ≤ rating, else PEAK_EXCEEDS_RATING
 *       transformer    180      ≤ the feeder's peak + generation on it, else PEAK_EXCEEDS_PARENT
 * </pre>
 *
 * <p>Peaks need not coincide, so children may well add up to more than their parent; one child
 * alone may not, and a parent may not exceed all of them together. Children without a measurement
 * count with their rating. Meshed parts and parallel main transformers, whose load has no one way
 * up, are left out.
 */
public final class PeakChecks {
  private static final double CHILDREN_TOLERANCE = 1.1;
  private static final double ROUNDING = 1.001;

  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final IssueLog issues;
  private final double[] below;
  private final double[] generationBelow;

  private PeakChecks(SupplyForest forest, IssueLog issues) {
    this.forest = forest;
    this.assets = forest.assets();
    this.network = assets.network();
    this.issues = issues;
    this.below = new double[assets.count()];
    this.generationBelow = new double[assets.count()];
  }

  public static void check(SupplyForest forest, IssueLog issues) {
    PeakChecks checks = new PeakChecks(forest, issues);
    checks.addUp();
    checks.compare();
  }

  private void addUp() {
    DistributionTransformers transformers = network.distributionTransformers();
    for (int t = 0; t < transformers.size(); t++) {
      int parent = forest.parent(t);
      if (parent >= 0) {
        below[parent] +=
            transformers.isKnown(t) ? transformers.peakKva(t) : transformers.ratedKva(t);
        generationBelow[parent] += transformers.connectedGenerationKw(t);
      }
    }
    for (int g = 0; g < network.generators().size(); g++) {
      int supply = forest.supplyOfNode(network.generatorNode(g));
      if (supply >= 0) {
        generationBelow[supply] += network.generators().get(g).ratedKw();
      }
    }
    for (int i = forest.orderedCount() - 1; i >= 0; i--) {
      int asset = forest.topDown(i);
      int parent = forest.parent(asset);
      if (parent >= 0) {
        double peak = peakKva(asset);
        below[parent] += Double.isNaN(peak) ? explained(asset) : peak;
        generationBelow[parent] += generation(asset);
      }
    }
  }

  /** What an unmeasured asset can carry at most, as far as its children tell. */
  private double explained(int asset) {
    boolean isMainTransformer = assets.kind(asset) == AssetKind.MAIN_TRANSFORMER;
    return below[asset] == 0 && isMainTransformer ? ratedKva(asset) : below[asset];
  }

  private double generation(int asset) {
    double own =
        assets.kind(asset) == AssetKind.MAIN_TRANSFORMER
            ? network.powerTransformers().get(assets.row(asset)).connectedGenerationKw()
            : 0;
    return Math.max(own, generationBelow[asset]);
  }

  private void compare() {
    for (int t = 0; t < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      compare(t, feederAsset(forest.feederOf(t)));
    }
    for (int f = 0; f < network.feeders().size(); f++) {
      int asset = assets.asset(AssetKind.FEEDER, f);
      compare(asset, forest.parent(asset));
      compareChildren(asset);
    }
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      int asset = assets.asset(AssetKind.MAIN_TRANSFORMER, t);
      int hvNode = network.hvNode(t);
      compare(asset, hvNode < 0 ? -1 : feederAsset(forest.feederOfNode(hvNode)));
      compareChildren(asset);
    }
  }

  private int feederAsset(int feeder) {
    return feeder < 0 ? -1 : assets.asset(AssetKind.FEEDER, feeder);
  }

  private void compare(int asset, int parent) {
    double peak = peakKva(asset);
    if (Double.isNaN(peak)) {
      return;
    }
    if (peak > ratedKva(asset) * ROUNDING) {
      report(IssueCode.PEAK_EXCEEDS_RATING, asset, peak, "its rating", ratedKva(asset));
    }
    if (parent < 0 || isParted(parent) || forest.isMeshed(asset)) {
      return;
    }
    double above = peakKva(parent) + generationBelow[parent];
    if (peak > above * ROUNDING) {
      String what = "peak and generation of " + assets.id(parent);
      report(IssueCode.PEAK_EXCEEDS_PARENT, asset, peak, what, above);
    }
  }

  private void compareChildren(int asset) {
    double peak = peakKva(asset);
    boolean told = below[asset] > 0 && !isParted(asset) && !forest.isMeshed(asset);
    if (told && peak > below[asset] * CHILDREN_TOLERANCE) {
      report(IssueCode.PEAK_EXCEEDS_CHILDREN, asset, peak, "all below it together", below[asset]);
    }
  }

  /** True for a transformer that shares its load with a parallel one. */
  private boolean isParted(int asset) {
    return assets.kind(asset) == AssetKind.MAIN_TRANSFORMER
        && network.powerTransformers().get(assets.row(asset)).parallelGroup() != null;
  }

  /** The usable measured peak, NaN when there is none. */
  private double peakKva(int asset) {
    int row = assets.row(asset);
    switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> {
        DistributionTransformers transformers = network.distributionTransformers();
        return transformers.isKnown(row) ? transformers.peakKva(row) : Double.NaN;
      }
      case FEEDER -> {
        Feeder feeder = network.feeders().get(row);
        return feeder.isMeasured() ? kva(row, feeder.peakA()) : Double.NaN;
      }
      case MAIN_TRANSFORMER -> {
        PowerTransformer transformer = network.powerTransformers().get(row);
        return transformer.loading().isKnown() ? transformer.loading().peakKva() : Double.NaN;
      }
      default -> {
        return Double.NaN;
      }
    }
  }

  private double ratedKva(int asset) {
    int row = assets.row(asset);
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().ratedKva(row);
      case FEEDER -> kva(row, network.feeders().get(row).ratedA());
      case MAIN_TRANSFORMER -> network.powerTransformers().get(row).ratedKva();
      default -> Double.NaN;
    };
  }

  private double kva(int feeder, double amperes) {
    return Math.sqrt(3) * forest.nominalKv(feeder) * amperes;
  }

  private void report(IssueCode code, int asset, double peak, String what, double other) {
    String detail =
        String.format(Locale.ROOT, "peak %.1f kVA exceeds %s, %.1f kVA", peak, what, other);
    issues.add(
        new ImportIssue(code, layer(asset), assets.id(asset), assets.location(asset), detail));
  }

  private String layer(int asset) {
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> "distribution_transformer";
      case FEEDER -> "feeder";
      default -> "power_transformer";
    };
  }
}
