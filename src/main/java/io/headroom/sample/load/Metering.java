package io.headroom.sample.load;

import io.headroom.network.LoadProfile.Season;
import io.headroom.network.Loading;
import io.headroom.sample.grid.FeederDraft;
import io.headroom.sample.grid.FeederDraft.Plant;
import io.headroom.sample.grid.GridDraft;
import io.headroom.sample.grid.StationDraft;
import io.headroom.sample.grid.StationDraft.Unit;
import io.headroom.sample.grid.TransformerDraft;
import io.headroom.sample.land.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a year of meters would say, from the transformers up to the 220 kV station.
 *
 * <p>Every transformer has its own typical days; a feeder carries their sum times a coincidence, so
 * that its peak is less than the sum of theirs, and so on upwards. Ratings of feeders and main
 * transformers are chosen on the way, so that the intended shares are heavily loaded.
 */
public final class Metering {
  private static final double ROUGH_COINCIDENCE = .76;
  private static final double LEAST_COINCIDENCE = .60;
  private static final double MOST_COINCIDENCE = .94;
  private static final double POWER_FACTOR = .94;
  private static final double PV_YIELD = .8;
  private static final double COINCIDENCE_OF_FEEDERS = .96;
  private static final double LEAST_COINCIDENCE_OF_FEEDERS = .86;
  private static final double LOSSES = 1.01;

  private final GridDraft grid;
  private final Shapes shapes;
  private final Dice dice;
  private final Gaps gaps;
  private final Map<String, Curve> curves = new HashMap<>();
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Double> coincidences = new HashMap<>();

  private Metering(GridDraft grid, Shapes shapes, Dice dice) {
    this.grid = grid;
    this.shapes = shapes;
    this.dice = dice;
    this.gaps = new Gaps(grid, dice.fork("gaps"));
  }

  public static Metering of(GridDraft grid, Shapes shapes, Dice dice) {
    Metering metering = new Metering(grid, shapes, dice);
    metering.measureTransformers();
    metering.measureFeeders();
    metering.measureStations();
    return metering;
  }

  /** Of a feeder or a main transformer, by its id. */
  public Reading reading(String id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      throw new IllegalArgumentException("nothing was measured at " + id);
    }
    return reading;
  }

  /**
   * How much of the transformers' peaks on a feeder falls together: 1 all of it, 0 none, as in
   * {@link io.headroom.sample.grid.LineDraft#loadKva}.
   */
  double coincidence(FeederDraft feeder) {
    return coincidences.getOrDefault(feeder.id(), ROUGH_COINCIDENCE);
  }

  private void measureTransformers() {
    for (FeederDraft feeder : grid.feeders()) {
      Dice draw = dice.fork(feeder.id());
      for (TransformerDraft transformer : feeder.transformers()) {
        Double coverage = gaps.coverage(feeder);
        Curve net = netCurve(transformer);
        transformer.line().carry(net.peak());
        if (coverage != null) {
          transformer.measure(
              new Loading(
                  tenth(net.peak()),
                  Calendar.busiest(net.peakSeason(), net.peakHour(), draw),
                  tenth(POWER_FACTOR * net.noon()),
                  coverage,
                  false));
        }
      }
    }
  }

  /** Load less rooftop PV, kVA. */
  private Curve netCurve(TransformerDraft transformer) {
    double pv = PV_YIELD * transformer.nature().pvConnectedKw() / POWER_FACTOR;
    return shapes
        .get(transformer.nature().profile())
        .times(transformer.peakKva())
        .plus(shapes.get(Shapes.PV), -pv);
  }

  /** Largest export of a transformer over the year, kVA; 0 when it never exports. */
  public double exportKva(TransformerDraft transformer) {
    return tenth(-netCurve(transformer).least());
  }

  private void measureFeeders() {
    Map<String, Double> roughPeaks = new HashMap<>();
    for (FeederDraft feeder : grid.feeders()) {
      Curve sum = new Curve();
      feeder.transformers().forEach(t -> sum.plus(netCurve(t), 1));
      curves.put(feeder.id(), sum);
      roughPeaks.put(feeder.id(), ROUGH_COINCIDENCE * sum.peak());
    }
    Map<String, Double> targets = FeederStress.targets(grid, roughPeaks, dice.fork("stress"));
    for (FeederDraft feeder : grid.feeders()) {
      double rough = roughPeaks.getOrDefault(feeder.id(), 0.0);
      measureFeeder(feeder, rough, targets.getOrDefault(feeder.id(), .5));
    }
  }

  private void measureFeeder(FeederDraft feeder, double roughKva, double target) {
    double rated = Ratings.nearest(Ratings.FEEDER_A, roughKva / target / kvaPerAmpere(feeder.kv()));
    double wanted = target * rated * kvaPerAmpere(feeder.kv()) / roughKva * ROUGH_COINCIDENCE;
    double coincidence = Math.max(LEAST_COINCIDENCE, Math.min(MOST_COINCIDENCE, wanted));
    Curve sum = curves.getOrDefault(feeder.id(), new Curve());
    Curve curve = sum.times(coincidence);
    coincidences.put(feeder.id(), mixture(feeder, curve.peak()));
    feeder.plants().forEach(plant -> run(plant, curve));
    curves.put(feeder.id(), curve);
    readings.put(feeder.id(), reading(curve, rated, gaps.headCoverage(feeder), feeder.id()));
  }

  /** A plant with a pond runs from eight to ten and fills up at night, the others always run. */
  private static void run(Plant plant, Curve curve) {
    for (Season season : Season.values()) {
      double output = hydroShare(season) * plant.ratedKw() / POWER_FACTOR;
      curve.add(season, plant.pond() ? 8 : 0, plant.pond() ? 22 : 24, -output);
    }
    plant.line().carryGeneration(plant.ratedKw());
  }

  private double mixture(FeederDraft feeder, double headKva) {
    double sum = 0;
    double squares = 0;
    for (TransformerDraft transformer : feeder.transformers()) {
      double peak = netCurve(transformer).peak();
      sum += peak;
      squares += peak * peak;
    }
    double root = Math.sqrt(squares);
    return sum == root ? 1 : Math.max(0, Math.min(1, (headKva - root) / (sum - root)));
  }

  /** Rivers are low in winter and full from the first rains on. */
  private static double hydroShare(Season season) {
    return switch (season) {
      case WINTER -> .35;
      case SPRING -> .8;
      case SUMMER -> .8;
      case AUTUMN -> .5;
    };
  }

  /** Output of a plant at the typical noon, kW. */
  public static double noonKw(Plant plant) {
    return Math.rint(hydroShare(Season.SPRING) * plant.ratedKw());
  }

  /** From the lowest voltage upwards; the stations of the facts stand parents first. */
  private void measureStations() {
    List<StationDraft> stations = grid.stations();
    for (int i = stations.size() - 1; i > 0; i--) {
      StationDraft station = stations.get(i);
      measureUnits(station);
      Curve through = new Curve();
      double share = station.units().size() == 1 ? LOSSES : COINCIDENCE_OF_FEEDERS;
      station.units().forEach(u -> through.plus(curve(u.id()), share));
      FeederDraft line = grid.lines().get(i - 1);
      curves.put(line.id(), through);
      double rated =
          Ratings.atLeast(Ratings.LINE_A, through.peak() / kvaPerAmpere(line.kv()) / .52);
      readings.put(line.id(), reading(through, rated, 100, line.id()));
    }
    measureUnits(stations.get(0));
  }

  private Curve curve(String id) {
    return curves.getOrDefault(id, new Curve());
  }

  private void measureUnits(StationDraft station) {
    station.units().forEach(u -> measureUnit(u, station));
    rateUnits(station);
  }

  private void measureUnit(Unit unit, StationDraft station) {
    List<Unit> together =
        station.units().stream().filter(u -> u.busNode().equals(unit.busNode())).toList();
    Curve curve = new Curve();
    for (Unit beside : together) {
      double share = beside.feeders().size() == 1 ? LOSSES : COINCIDENCE_OF_FEEDERS;
      beside.feeders().forEach(f -> curve.plus(curve(f.id()), share / together.size()));
    }
    curves.put(unit.id(), curve);
  }

  /** Units of one voltage that are meant to be used alike are alike. */
  private void rateUnits(StationDraft station) {
    for (Unit unit : station.units()) {
      List<Unit> alike =
          station.units().stream()
              .filter(u -> u.lvKv() == unit.lvKv() && u.target() == unit.target())
              .toList();
      double mean = alike.stream().mapToDouble(u -> curve(u.id()).peak()).average().orElse(0);
      double wanted = mean / unit.target();
      double rated =
          switch (station.site().kv()) {
            case 220 -> Ratings.UNIT_220_KVA;
            case 110 -> rating(Ratings.UNITS_110_KVA, wanted, alike.size());
            default -> rating(Ratings.UNITS_35_KVA, wanted, alike.size());
          };
      Curve curve = alike.size() == 1 ? tuned(unit, rated) : curve(unit.id());
      curves.put(unit.id(), curve);
      readings.put(unit.id(), reading(curve, rated, 100, unit.id()));
    }
  }

  /** Lets the feeders of a unit coincide a little less, so that it is used as intended. */
  private Curve tuned(Unit unit, double rated) {
    Curve curve = curve(unit.id());
    double factor = unit.target() * rated / curve.peak();
    return unit.feeders().size() == 1
        ? curve
        : curve.times(Math.max(LEAST_COINCIDENCE_OF_FEEDERS, Math.min(1, factor)));
  }

  private static double rating(double[] ratings, double wanted, int alike) {
    return alike == 1
        ? Ratings.nearest(ratings, wanted * .93)
        : Ratings.atLeast(ratings, wanted * .95);
  }

  private Reading reading(Curve curve, double rated, double coverage, String id) {
    boolean measured = !Double.isNaN(coverage);
    return new Reading(
        rated,
        measured ? tenth(curve.peak()) : Double.NaN,
        measured
            ? Calendar.busiest(curve.peakSeason(), curve.peakHour(), dice.fork("peak" + id))
            : null,
        tenth(POWER_FACTOR * curve.noon()),
        measured ? coverage : 100);
  }

  /** Apparent power of one ampere, kVA. */
  static double kvaPerAmpere(double kv) {
    return 1.7320508075688772 * kv;
  }

  private static double tenth(double value) {
    return Math.rint(value * 10) / 10;
  }
}
