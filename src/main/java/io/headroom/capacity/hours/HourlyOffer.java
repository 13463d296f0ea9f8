package io.headroom.capacity.hours;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure that holds at some hours only.
 *
 * @param kva NaN when unknown; zero or less is no offer
 * @param hours hours of the year, 0 to 95, at which it is available
 */
public record HourlyOffer(double kva, List<Integer> hours) {
  public HourlyOffer {
    hours = List.copyOf(hours);
  }

  static HourlyOffer unknown() {
    return new HourlyOffer(Double.NaN, List.of());
  }

  /** Every hour at which at least so much is available. */
  static HourlyOffer of(double kva, double[] available) {
    return new HourlyOffer(
        kva,
        IntStream.range(0, available.length).filter(h -> available[h] >= kva).boxed().toList());
  }

  /** The same among some hours of the day. */
  static HourlyOffer within(double kva, double[] available, BitSet hoursOfDay) {
    return new HourlyOffer(
        kva,
        IntStream.range(0, available.length)
            .filter(h -> available[h] >= kva && hoursOfDay.get(h % HourOfYear.HOURS_OF_DAY))
            .boxed()
            .toList());
  }

  public boolean isKnown() {
    return !Double.isNaN(kva);
  }

  /** Hours of the day, 0 to 23, at which it is available in every season. */
  public List<Integer> hoursInEverySeason() {
    return IntStream.range(0, HourOfYear.HOURS_OF_DAY)
        .filter(this::isAvailableAllYear)
        .boxed()
        .toList();
  }

  private boolean isAvailableAllYear(int hour) {
    return HourOfYear.SEASONS.stream()
        .allMatch(season -> hours.contains(new HourOfYear(season, hour).index()));
  }
}
