package io.headroom.planning.whatif;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.PathShares;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.Arrays;
import java.util.List;

/**
 * What a stage leaves at every transformer and how low every feeder's voltage gets, checked by load
 * flow. Of a stage that follows another only what the change touched is worked out.
 *
 * <p>Asked for a commercial need without a size and for rooftop photovoltaics, as the map is.
 */
final class StageFigures {
  private static final int NONE = -1;
  private static final List<AssetKind> NAMED =
      List.of(AssetKind.DISTRIBUTION_TRANSFORMER, AssetKind.FEEDER, AssetKind.MAIN_TRANSFORMER);

  private final Stage stage;
  private final RuleSet rules;
  private final PathShares demand;
  private final PathShares generation;
  private final HostedRoom demandRoom;

  /** By row of distribution transformers. */
  private final double[] availableKva;

  /** By row of feeders. */
  private final double[] minimumPu;

  private StageFigures(Stage stage, RuleSet rules, HostedRoom demandRoom) {
    this.stage = stage;
    this.rules = rules;
    this.demand = PathShares.of(rules, Use.COMMERCIAL, Double.NaN, false);
    this.generation = PathShares.of(rules, Use.ROOFTOP_PV_CI, Double.NaN, false);
    this.demandRoom = demandRoom;
    this.availableKva = new double[assets().count(AssetKind.DISTRIBUTION_TRANSFORMER)];
    this.minimumPu = new double[assets().count(AssetKind.FEEDER)];
    Arrays.setAll(availableKva, this::kva);
  }

  static StageFigures of(Stage stage, RuleSet rules) {
    StageFigures figures = new StageFigures(stage, rules, HostedRoom.of(stage, Direction.DEMAND));
    Arrays.setAll(figures.minimumPu, figures::lowestPu);
    return figures;
  }

  /** Those of a later stage. */
  StageFigures after(Stage later) {
    Touched touched = new Touched(stage, later);
    StageFigures next = new StageFigures(later, rules, demandRoom.after(later, touched));
    for (int f = 0; f < next.minimumPu.length; f++) {
      int area = later.grid().areaOf(next.assets().asset(AssetKind.FEEDER, f));
      boolean anew = area < 0 || touched.hasArea(area);
      next.minimumPu[f] = anew ? next.lowestPu(f) : minimumPu[f];
    }
    return next;
  }

  Stage stage() {
    return stage;
  }

  private Assets assets() {
    return stage.assets();
  }

  private double lowestPu(int feeder) {
    int asset = assets().asset(AssetKind.FEEDER, feeder);
    return stage.hosting().demand(asset, rules.studyPowerFactor()).minimumPu();
  }

  private double kva(int asset) {
    double ratings = stage.assessment().availableKva(asset, demand);
    double share = rules.lineShare(Use.COMMERCIAL, Double.NaN);
    return ratings > 0 ? least(ratings, demandRoom.of(busOf(asset)) / share) : ratings;
  }

  private double kw(int asset, HostedRoom generationRoom) {
    double ratings = stage.assessment().availableKva(asset, generation);
    double share = rules.lineShare(Use.ROOFTOP_PV_CI, Double.NaN);
    return ratings > 0 ? least(ratings, generationRoom.of(busOf(asset)) / share) : ratings;
  }

  private int busOf(int asset) {
    boolean transformer = assets().kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    return transformer ? stage.forest().parent(asset) : asset;
  }

  /** The bus may host less than the ratings leave. */
  private static double least(double ratings, double hosted) {
    return hosted < ratings ? hosted : ratings;
  }

  Totals totals() {
    return new Totals(
        count(Grade.OVERLOADED),
        count(Grade.HEAVY),
        count(Grade.NO_DATA),
        (int) Arrays.stream(availableKva).filter(AvailableCapacity::isNothing).count(),
        Arrays.stream(minimumPu).filter(pu -> !Double.isNaN(pu)).min().orElse(Double.NaN));
  }

  private int count(Grade grade) {
    int found = 0;
    for (AssetKind kind : NAMED) {
      for (int row = 0; row < assets().count(kind); row++) {
        found += stage.headroom().grade(assets().asset(kind, row)) == grade ? 1 : 0;
      }
    }
    return found;
  }

  /** All there is to say of an asset. */
  AssetState state(int asset, HostedRoom generationRoom) {
    Headroom headroom = stage.headroom();
    boolean transformer = assets().kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    int feeder = stage.forest().feederOf(asset);
    return new AssetState(
        headroom.ratedKva(asset),
        headroom.limitKva(asset),
        headroom.peakKva(asset),
        headroom.committedKva(asset),
        headroom.headroomKva(asset),
        transformer ? availableKva[assets().row(asset)] : kva(asset),
        headroom.utilisation(asset),
        headroom.grade(asset),
        feeder == NONE ? null : stage.dataset().network().feeders().get(feeder).id(),
        feeder == NONE ? Double.NaN : minimumPu[feeder],
        headroom.generationHeadroomKw(asset),
        kw(asset, generationRoom),
        headroom.zone(asset));
  }
}
