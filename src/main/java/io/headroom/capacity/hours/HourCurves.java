package io.headroom.capacity.hours;

import io.headroom.network.LoadProfile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The load profiles of a dataset as curves of 96 values, each with 1 as its largest.
 *
 * <p>Curves are numbered by name, so that no figure depends on the order of rows. Curve {@link
 * #FLAT} stands for everything nobody has a usable shape of: unknown names, profiles that lack a
 * season, or never rise above zero.
 */
final class HourCurves {
  static final int FLAT = 0;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[][] curves;

  HourCurves(List<LoadProfile> profiles) {
    double[] flat = new double[HourOfYear.COUNT];
    Arrays.fill(flat, 1);
    List<double[]> usable = new ArrayList<>(List.of(flat));
    years(profiles).forEach((name, year) -> add(name, year, usable));
    curves = usable.toArray(double[][]::new);
  }

  private static Map<String, double[]> years(List<LoadProfile> profiles) {
    Map<String, double[]> years = new TreeMap<>();
    for (LoadProfile profile : profiles) {
      double[] year = years.computeIfAbsent(profile.profile(), name -> unknown());
      int start = new HourOfYear(profile.season(), 0).index();
      System.arraycopy(profile.pu(), 0, year, start, HourOfYear.HOURS_OF_DAY);
    }
    return years;
  }

  private static double[] unknown() {
    double[] year = new double[HourOfYear.COUNT];
    Arrays.fill(year, Double.NaN);
    return year;
  }

  private void add(String name, double[] year, List<double[]> usable) {
    double largest = Arrays.stream(year).max().orElse(0);
    if (largest > 0 && Double.isFinite(largest)) {
      Arrays.setAll(year, hour -> year[hour] / largest);
      numbers.put(name, usable.size());
      usable.add(year);
    }
  }

  int count() {
    return curves.length;
  }

  /** {@link #FLAT} for a name without a usable curve. */
  int numberOf(String profile) {
    return numbers.getOrDefault(profile, FLAT);
  }

  /** Share of the curve's largest value; {@code hour} from 0 to 95. */
  double pu(int curve, int hour) {
    return curves[curve][hour];
  }

  /** True when a peak at that time fits the curve; one without a time does. */
  boolean isUsual(int curve, @Nullable LocalDateTime peakAt, double typicalShare) {
    return peakAt == null || pu(curve, HourOfYear.of(peakAt).index()) >= typicalShare;
  }
}
