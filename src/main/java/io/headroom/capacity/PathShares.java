package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The share c = K_d·σ of one question at every level, looked up once and used for many points.
 *
 * <p>For generation it is cosφ at every level, which turns the kW of DL/T 2041 into kVA.
 */
public final class PathShares {
  private static final double PHASES = 3;

  /** How a request meets the lowest asset of its path. */
  private enum Point {
    SHARED,
    OWN,
    SINGLE_PHASE
  }

  private static final double WHOLE = 1;

  private final boolean singlePhase;
  private final boolean generation;
  private final double atTransformer;
  private final double atSection;
  private final double atFeeder;
  private final double atMainTransformer;
  private final double above;
  private final Map<AssetKind, Double> atPoint = new EnumMap<>(AssetKind.class);

  private PathShares(RuleSet rules, Use use, double kva, Point point) {
    singlePhase = point == Point.SINGLE_PHASE;
    generation = use.isGeneration();
    atTransformer = share(rules, use, kva, Level.DISTRIBUTION_TRANSFORMER, false);
    atSection = share(rules, use, kva, Level.SECTION, false);
    atFeeder = share(rules, use, kva, Level.FEEDER, false);
    atMainTransformer = share(rules, use, kva, Level.MAIN_TRANSFORMER, false);
    above = share(rules, use, kva, Level.SUBSTATION, false);
    for (AssetKind kind : AssetKind.values()) {
      boolean ownPoint = point == Point.OWN;
      double share = share(rules, use, kva, PathLevel.of(kind, false), ownPoint);
      atPoint.put(kind, singlePhase ? PHASES : share);
    }
  }

  /**
   * @param kva size asked for; NaN when none
   * @param ownPoint the first asset of the path is a high-voltage customer's own point
   */
  public static PathShares of(RuleSet rules, Use use, double kva, boolean ownPoint) {
    return new PathShares(rules, use, kva, ownPoint ? Point.OWN : Point.SHARED);
  }

  /** For 220 V: the transformer gives one phase no more than a third of what it has left. */
  public static PathShares ofSinglePhase(RuleSet rules, Use use, double kva) {
    return new PathShares(rules, use, kva, Point.SINGLE_PHASE);
  }

  private PathShares(boolean singlePhase) {
    this.singlePhase = singlePhase;
    generation = false;
    atTransformer = WHOLE;
    atSection = WHOLE;
    atFeeder = WHOLE;
    atMainTransformer = WHOLE;
    above = WHOLE;
    for (AssetKind kind : AssetKind.values()) {
      atPoint.put(kind, singlePhase ? PHASES : WHOLE);
    }
  }

  /**
   * The same question from a fleet that a tariff or a dispatcher switches on at one moment: nothing
   * is left to chance, K_d = σ = 1 everywhere.
   */
  public PathShares allAtOnce() {
    return new PathShares(singlePhase);
  }

  private static double share(RuleSet rules, Use use, double kva, Level level, boolean ownPoint) {
    return use.isGeneration()
        ? rules.generationPowerFactor()
        : rules.coefficient(use, kva, level, ownPoint);
  }

  public boolean isSinglePhase() {
    return singlePhase;
  }

  public boolean isGeneration() {
    return generation;
  }

  /** The shares of a path, asset by asset. */
  public double[] along(Assets assets, int[] path) {
    double[] shares = new double[path.length];
    boolean aboveStation = false;
    for (int i = 0; i < path.length; i++) {
      AssetKind kind = assets.kind(path[i]);
      shares[i] = at(kind, i == 0, aboveStation);
      aboveStation |= PathLevel.isStation(kind);
    }
    return shares;
  }

  double at(AssetKind kind, boolean isPoint, boolean aboveMainTransformer) {
    if (isPoint) {
      return Objects.requireNonNull(atPoint.get(kind));
    }
    if (aboveMainTransformer) {
      return above;
    }
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> atTransformer;
      case LINE_SECTION -> atSection;
      case FEEDER -> atFeeder;
      case MAIN_TRANSFORMER -> atMainTransformer;
      case SUBSTATION -> above;
    };
  }
}
