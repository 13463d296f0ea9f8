package io.headroom.capacity.hours;

import io.headroom.capacity.PathShares;
import io.headroom.network.LoadProfile.Season;
import io.headroom.rules.RuleSet;
import io.headroom.rules.TariffPeriod;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a place can still take in each of the 96 hours of a year, and what it could take if it kept
 * to some of them.
 *
 * <pre>
 *   at an hour        A(h) = least over the path of H(h) / c  (H ≤ 0: of H itself)
 *   valley only       least A(h) over the hours of the valley tariff
 *   orderly charging  the largest A that every season has for as many hours as a car needs
 * </pre>
 *
 * <p>A fleet that waits for the tariff starts at midnight together, and one that is dispatched does
 * what it is told: both are tested whole, K_d = σ = 1, so their figure may be smaller than that of
 * the same request left to chance. In kVA, demand only; NaN when anything on the path is unknown or
 * fed from two sides. Immutable.
 */
public final class HourlyCapacity {
  private final HourlyLoading loading;
  private final SupplyForest forest;
  private final BitSet valleyHours = new BitSet();
  private final int chargingHours;

  public HourlyCapacity(HourlyLoading loading, RuleSet rules) {
    this.loading = loading;
    this.forest = loading.headroom().forest();
    this.chargingHours = rules.managedChargingHours();
    for (TariffPeriod period : rules.tariffPeriods()) {
      if (period.kind() == TariffPeriod.Kind.VALLEY) {
        valleyHours.set(period.fromHour(), period.toHour());
      }
    }
  }

  /** 96 values along a supply path, from the point upwards. */
  public double[] along(int[] path, PathShares shares) {
    if (shares.isGeneration()) {
      throw new IllegalArgumentException(
          "hours of demand were asked for with shares of generation");
    }
    double[] share = shares.along(forest.assets(), path);
    double[] available = new double[HourOfYear.COUNT];
    for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
      available[hour] = at(hour, path, share);
    }
    return available;
  }

  private double at(int hour, int[] path, double[] share) {
    double least = path.length == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
    for (int i = 0; i < path.length; i++) {
      double left = loading.headroomKva(path[i], hour);
      double available = left > 0 ? left / share[i] : left;
      least = loading.headroom().isUnsolvedMesh(path[i]) ? Double.NaN : Math.min(least, available);
    }
    return least;
  }

  /** Hours of the day, 0 to 23, of the valley tariff. */
  public BitSet valleyHours() {
    return (BitSet) valleyHours.clone();
  }

  /** What may be drawn if it is drawn only while the valley tariff holds (谷段用电). */
  public HourlyOffer valleyOnly(int[] path, PathShares shares) {
    double[] available = along(path, shares.allAtOnce());
    double least = Double.POSITIVE_INFINITY;
    for (int hour = 0; hour < HourOfYear.COUNT; hour++) {
      if (valleyHours.get(hour % HourOfYear.HOURS_OF_DAY)) {
        least = Math.min(least, available[hour]);
      }
    }
    return least == Double.POSITIVE_INFINITY
        ? HourlyOffer.unknown()
        : HourlyOffer.within(least, available, valleyHours);
  }

  /** What a dispatched fleet may draw in the hours given to it (有序充电). */
  public HourlyOffer orderlyCharging(int[] path, PathShares shares) {
    double[] available = along(path, shares.allAtOnce());
    double least = Double.POSITIVE_INFINITY;
    for (Season season : HourOfYear.SEASONS) {
      least = Math.min(least, availableFor(chargingHours, season, available));
    }
    return HourlyOffer.of(least, available);
  }

  /** The largest figure that a day of the season has for so many hours, in any order. */
  private static double availableFor(int hours, Season season, double[] available) {
    int start = new HourOfYear(season, 0).index();
    double[] day = Arrays.copyOfRange(available, start, start + HourOfYear.HOURS_OF_DAY);
    Arrays.sort(day);
    // An unknown hour sorts last, as if it were the largest.
    return Double.isNaN(day[day.length - 1]) ? Double.NaN : day[day.length - hours];
  }

  /** The hour with the least of 96 values, the first of equal ones; null when one is unknown. */
  public static @Nullable HourOfYear tightest(double[] available) {
    int tightest = 0;
    for (int hour = 0; hour < available.length; hour++) {
      if (Double.isNaN(available[hour])) {
        return null;
      }
      if (available[hour] < available[tightest]) {
        tightest = hour;
      }
    }
    return HourOfYear.of(tightest);
  }
}
