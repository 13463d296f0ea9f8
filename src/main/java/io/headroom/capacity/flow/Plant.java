package io.headroom.capacity.flow;

import io.headroom.network.Generator;
import io.headroom.rules.RuleSet;

/**
 * A generator at a bus.
 *
 * @param noonKw what it gives at the typical noon: measured, else τ_max of its rating, of large
 *     hydro all of it, of storage nothing
 */
record Plant(int bus, double ratedKw, double noonKw, boolean solar, boolean firm) {

  static Plant of(Generator row, int bus, RuleSet rules) {
    boolean solar = row.kind() == Generator.Kind.PV;
    double noonKw = Double.isNaN(row.noonKw()) ? assumedNoonKw(row, rules) : row.noonKw();
    return new Plant(bus, row.ratedKw(), noonKw, solar, row.firm());
  }

  private static double assumedNoonKw(Generator row, RuleSet rules) {
    if (row.kind() == Generator.Kind.STORAGE) {
      return 0;
    }
    boolean large =
        row.kind() == Generator.Kind.HYDRO && row.ratedKw() > rules.distributedHydroMaximumKw();
    return large ? row.ratedKw() : rules.maximumReverseRatio() * row.ratedKw();
  }

  /** What may be counted on whenever load is at its largest. */
  double firmKw() {
    return firm ? ratedKw : 0;
  }

  /** Of the sun by the clear sky, of all others as at noon. */
  double kwAt(Moment moment, ClearSkyYear sky) {
    return solar && moment.isHour() ? ratedKw * sky.pu(moment.index()) : noonKw;
  }
}
