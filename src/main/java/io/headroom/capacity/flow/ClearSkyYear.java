package io.headroom.capacity.flow;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.LoadProfile;
import java.util.Arrays;
import java.util.List;

/**
 * Output of photovoltaics under a clear sky in each of the 96 hours, per unit of their rating: the
 * profile {@code PV_CLEAR} of the dataset. A season without one counts in full at every hour.
 */
public final class ClearSkyYear {
  private static final String PROFILE = "PV_CLEAR";

  private final double[] pu = new double[HourOfYear.COUNT];

  public ClearSkyYear(List<LoadProfile> profiles) {
    Arrays.fill(pu, 1);
    for (LoadProfile profile : profiles) {
      if (profile.profile().equals(PROFILE)) {
        int start = new HourOfYear(profile.season(), 0).index();
        System.arraycopy(profile.pu(), 0, pu, start, HourOfYear.HOURS_OF_DAY);
      }
    }
  }

  public double pu(int hour) {
    return pu[hour];
  }
}
