package io.headroom.capacity.hours;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Lazy;
import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What every asset carries, has promised and has left in each of the 96 hours of a year, in kVA.
 *
 * <pre>
 *   load(h)      = peak · Σ w·pu(h) / max over h of Σ w·pu(h)      w: peaks of the transformers below
 *   committed(h) = Σ kva·K·σ·pu_use(h)
 *   headroom(h)  = limit − load(h) − committed(h)
 * </pre>
 *
 * <p>Hours count from 0 to 95, see {@link HourOfYear}. A peak that was measured at an hour at which
 * the curve has less than {@code rules.typicalShareAtPeak()} of its largest value disproves the
 * curve: the asset is then taken as flat, and so is one whose profile nobody knows. Unknown peaks
 * stay NaN in every hour. Immutable; a figure costs a few multiplications and allocates nothing.
 */
public final class HourlyLoading {
  private final Headroom headroom;
  private final Assets assets;
  private final RuleSet rules;
  private final HourCurves curves;
  private final int firstInner;
  private final short[] curveOfTransformer;
  private final PeaksByCurve peaks;
  private final Lazy<CommittedByCurve> committed;
  private final double[] largestSum;

  private HourlyLoading(GridDataset dataset, RuleSet rules, Headroom headroom) {
    this.headroom = headroom;
    this.assets = headroom.forest().assets();
    this.rules = rules;
    this.curves = new HourCurves(dataset.profiles());
    this.curveOfTransformer = curvesOfTransformers();
    this.firstInner = curveOfTransformer.length;
    this.peaks = new PeaksByCurve(headroom, curveOfTransformer, curves.count());
    this.committed = new Lazy<>(() -> new CommittedByCurve(headroom, rules, curves));
    this.largestSum = largestSums();
  }

  private HourlyLoading(HourlyLoading other, Headroom headroom) {
    this.headroom = headroom;
    this.assets = other.assets;
    this.rules = other.rules;
    this.curves = other.curves;
    this.curveOfTransformer = other.curveOfTransformer;
    this.firstInner = other.firstInner;
    this.peaks = other.peaks;
    this.committed = new Lazy<>(() -> new CommittedByCurve(headroom, rules, curves));
    this.largestSum = other.largestSum;
  }

  /** The forest must be the one that the headroom was assessed on. */
  public static HourlyLoading of(
      GridDataset dataset, SupplyForest forest, RuleSet rules, Headroom headroom) {
    if (headroom.forest() != forest) {
      throw new IllegalArgumentException("the headroom was assessed on another supply forest");
    }
    return new HourlyLoading(dataset, rules, headroom);
  }

  /** The same loads with the commitments of another day, or with other reservations. */
  public HourlyLoading with(Headroom other) {
    return new HourlyLoading(this, other);
  }

  public Headroom headroom() {
    return headroom;
  }

  /** {@code hour} from 0 to 95; NaN when there is no data. */
  public double loadKva(int asset, int hour) {
    double peak = headroom.peakKva(asset);
    if (asset < firstInner) {
      return peak * curves.pu(curveOfTransformer[asset], hour);
    }
    double largest = largestSum[asset - firstInner];
    return largest > 0 ? peak * (peaks.sum(asset, curves, hour) / largest) : peak;
  }

  public double committedKva(int asset, int hour) {
    return headroom.committedKva(asset) - committed.get().missingKva(asset, hour);
  }

  /** May be negative; NaN when there is no data. */
  public double headroomKva(int asset, int hour) {
    return headroom.limitKva(asset) - loadKva(asset, hour) - committedKva(asset, hour);
  }

  /** Number of the curve that a promised connection will follow, for {@link #pu}. */
  public int curveOf(Commitment commitment) {
    return new UseCurves(assets, rules, curves).of(commitment);
  }

  /** Share of its largest value that a curve has in an hour from 0 to 95. */
  public double pu(int curve, int hour) {
    return curves.pu(curve, hour);
  }

  /** The hour with the least headroom, the first of equal ones; null when there is no data. */
  public @Nullable HourOfYear tightestHour(int asset) {
    if (!headroom.isKnown(asset)) {
      return null;
    }
    int tightest = 0;
    double least = headroomKva(asset, 0);
    for (int hour = 1; hour < HourOfYear.COUNT; hour++) {
      double left = headroomKva(asset, hour);
      if (left < least) {
        tightest = hour;
        least = left;
      }
    }
    return HourOfYear.of(tightest);
  }

  /** True when the asset is taken to carry its peak at every hour. */
  public boolean isFlat(int asset) {
    return asset < firstInner
        ? curveOfTransformer[asset] == HourCurves.FLAT
        : !(largestSum[asset - firstInner] > 0);
  }

  private short[] curvesOfTransformers() {
    DistributionTransformers rows = assets.network().distributionTransformers();
    short[] curveOf = new short[rows.size()];
    for (int t = 0; t < curveOf.length; t++) {
      int curve = curves.numberOf(rows.profile(t));
      boolean known = headroom.isKnown(t);
      boolean usual = curves.isUsual(curve, rows.peakAt(t), rules.typicalShareAtPeak());
      curveOf[t] = (short) (known && usual ? curve : HourCurves.FLAT);
    }
    return curveOf;
  }

  /** 0 for an asset that is taken as flat. */
  private double[] largestSums() {
    double[] largest = new double[assets.count() - firstInner];
    for (int asset = firstInner; asset < assets.count(); asset++) {
      largest[asset - firstInner] = headroom.isKnown(asset) ? largestSum(asset) : 0;
    }
    return largest;
  }

  private double largestSum(int asset) {
    double largest = 0;
    for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
      largest = Math.max(largest, peaks.sum(asset, curves, hour));
    }
    LocalDateTime peakAt = peakAt(asset);
    if (peakAt == null) {
      return largest;
    }
    double then = peaks.sum(asset, curves, HourOfYear.of(peakAt).index());
    return then >= rules.typicalShareAtPeak() * largest ? largest : 0;
  }

  private @Nullable LocalDateTime peakAt(int asset) {
    Network network = assets.network();
    AssetKind kind = assets.kind(asset);
    return switch (kind) {
      case FEEDER -> network.feeders().get(assets.row(asset)).peakAt();
      case MAIN_TRANSFORMER ->
          network.powerTransformers().get(assets.row(asset)).loading().peakAt();
      case DISTRIBUTION_TRANSFORMER, LINE_SECTION, SUBSTATION -> null;
    };
  }
}
