package io.headroom.capacity.flow;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.LoadProfile.Season;
import io.headroom.rules.RuleSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hours that DL/T 2041 calls typical: around noon in spring and autumn. A load measured then is
 * carried to another hour in the ratio of the curve.
 */
public final class TypicalNoon {
  private final HourlyLoading hours;
  private final int[] typical;

  public TypicalNoon(HourlyLoading hours, RuleSet rules) {
    this.hours = hours;
    double[] span = rules.typicalNoonHours();
    this.typical =
        List.of(Season.SPRING, Season.AUTUMN).stream()
            .flatMapToInt(
                season ->
                    IntStream.range((int) span[0], (int) span[1])
                        .map(hour -> new HourOfYear(season, hour).index()))
            .toArray();
  }

  /** Mean load over the typical hours in kVA; NaN when the asset has no data. */
  public double meanKva(int asset) {
    double sum = 0;
    for (int hour : typical) {
      sum += hours.loadKva(asset, hour);
    }
    return sum / typical.length;
  }

  /** Load at an hour over the one at noon; 1 for what has no curve. */
  public double ratio(int asset, int hour, double meanKva) {
    return meanKva > 0 ? hours.loadKva(asset, hour) / meanKva : 1;
  }
}
