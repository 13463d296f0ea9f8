package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.StandbyGroup;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;

/**
 * What each asset may carry, in kVA, before anything is taken off.
 *
 * <pre>
 *   transformer, main transformer   k·S_N
 *   section                         k·√3·U·I_amp
 *   feeder                          k·√3·U·min(I_rated, I_amp of the head section, I of the head switch)
 *   N-1 group                       k_ol·(Σ S_N − max S_N)
 * </pre>
 *
 * <p>U is the nominal class. The head section is the one named, else the only one behind the head;
 * where several leave the head none of them limits the whole feeder.
 */
final class Ratings {
  private static final double SQRT_3 = Math.sqrt(3);
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final Assets assets;
  private final Network network;
  private final RuleSet rules;
  private final double[] feederAmps;
  private final double[] feederLineAmps;

  Ratings(SupplyForest forest, RuleSet rules) {
    this.assets = forest.assets();
    this.network = assets.network();
    this.rules = rules;
    int[] headSections = headSections(forest);
    this.feederLineAmps = new double[headSections.length];
    this.feederAmps = new double[headSections.length];
    for (int f = 0; f < headSections.length; f++) {
      feederLineAmps[f] = lineAmps(f, headSections[f]);
      int headSwitch = network.headSwitch(f);
      double switchA = headSwitch < 0 ? Double.NaN : network.switches().get(headSwitch).ratedA();
      feederAmps[f] = least(feederLineAmps[f], switchA);
    }
  }

  static double kva(double kv, double amps) {
    return SQRT_3 * kv * amps;
  }

  /** Rating in kVA; of an N-1 group the sum of its transformers. */
  double ratedKva(int asset) {
    int row = assets.row(asset);
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().ratedKva(row);
      case LINE_SECTION -> {
        double kv = NominalVoltage.classOf(network.lineSections().voltageKv(row));
        yield kva(kv, network.lineSections().ampacityA(row));
      }
      case FEEDER -> kva(assets.voltageKv(asset), feederAmps[row]);
      case MAIN_TRANSFORMER -> network.powerTransformers().get(row).ratedKva();
      case SUBSTATION -> sumOf(assets.groups().get(row));
    };
  }

  /** The share of the rating that may be promised. */
  double limitKva(int asset) {
    return switch (assets.kind(asset)) {
      case DISTRIBUTION_TRANSFORMER -> limit(Level.DISTRIBUTION_TRANSFORMER, asset);
      case LINE_SECTION -> limit(Level.SECTION, asset);
      case FEEDER -> limit(Level.FEEDER, asset);
      case MAIN_TRANSFORMER -> limit(Level.MAIN_TRANSFORMER, asset);
      case SUBSTATION -> rules.overloadFactor() * firmOf(assets.groups().get(assets.row(asset)));
    };
  }

  private double limit(Level level, int asset) {
    return rules.utilisationLimit(level) * ratedKva(asset);
  }

  /** True when the head switch, not the line, limits the feeder. */
  boolean isLimitedBySwitch(int feeder) {
    return feederAmps[feeder] < feederLineAmps[feeder];
  }

  double sumOf(StandbyGroup group) {
    return group.transformers().stream().mapToDouble(this::transformerKva).sum();
  }

  double largestOf(StandbyGroup group) {
    return group.transformers().stream().mapToDouble(this::transformerKva).max().orElseThrow();
  }

  private double firmOf(StandbyGroup group) {
    return sumOf(group) - largestOf(group);
  }

  private double transformerKva(int row) {
    return network.powerTransformers().get(row).ratedKva();
  }

  private double lineAmps(int feeder, int headSection) {
    double ratedA = network.feeders().get(feeder).ratedA();
    return headSection < 0 ? ratedA : least(ratedA, network.lineSections().ampacityA(headSection));
  }

  private static double least(double a, double b) {
    return Double.isNaN(b) || a <= b ? a : b;
  }

  private int[] headSections(SupplyForest forest) {
    int[] first = new int[assets.count(AssetKind.FEEDER)];
    Arrays.fill(first, NONE);
    for (int s = 0; s < assets.count(AssetKind.LINE_SECTION); s++) {
      int parent = forest.parent(assets.asset(AssetKind.LINE_SECTION, s));
      if (parent >= 0 && assets.kind(parent) == AssetKind.FEEDER) {
        int feeder = assets.row(parent);
        first[feeder] = first[feeder] == NONE ? s : SEVERAL;
      }
    }
    for (int f = 0; f < first.length; f++) {
      first[f] = network.headSection(f) >= 0 ? network.headSection(f) : first[f];
    }
    return first;
  }
}
