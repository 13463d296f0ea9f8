package io.headroom.capacity.flow;

import io.headroom.capacity.Headroom;

/**
 * Loads of a generation moment: what was drawn at the typical noon, with everything that is
 * connected feeding in.
 *
 * <pre>
 *   noon   α·P_noon − τ_max·connected            = the import as measured, where α = 1
 *   hour   α·P_noon·curve(h)/curve(noon) − connected·sun(h)
 * </pre>
 *
 * <p>P_noon as in {@link io.headroom.capacity.NoonLoad}. Photovoltaics feed in at unity power
 * factor, so reactive power belongs to the load alone. What is promised or registered feeds in too.
 */
final class GenerationLoads extends AreaLoads {
  private final int[] bus;
  private final double[] tan;
  private final double[] noonMeanKva;

  GenerationLoads(GridLoads loads, int area) {
    super(loads, area, heads(loads, area));
    int n = loads.members.count(area);
    bus = new int[n];
    tan = new double[n];
    noonMeanKva = new double[n];
    for (int i = 0; i < n; i++) {
      bus[i] = busOf(member(i));
      double cos = loads.cos(member(i));
      tan[i] = cos > 0 ? loads.sin(member(i)) / cos : 0;
      noonMeanKva[i] = loads.noon.meanKva(member(i));
    }
  }

  private static AreaHeads heads(GridLoads loads, int area) {
    return new AreaHeads(loads.grid, area, feeder -> !Double.isNaN(loads.noonKw(feeder)));
  }

  @Override
  void addMember(int i, Moment moment) {
    int member = member(i);
    double noonKw = loads.noonKw(member);
    int head = heads.headOfBus[bus[i]];
    if (Double.isNaN(noonKw)) {
      markUnknown(head);
      return;
    }
    fixedKw[bus[i]] -= outputKw(member, moment);
    if (noonKw < 0) {
      fixedKw[bus[i]] += noonKw;
      return;
    }
    double ratio = moment.isHour() ? loads.noon.ratio(member, moment.index(), noonMeanKva[i]) : 1;
    scaledKw[bus[i]] += noonKw * ratio;
    scaledKvar[bus[i]] += noonKw * ratio * tan[i];
    if (head >= 0) {
      sum[head] += noonKw * ratio;
    }
  }

  /** Of what is connected behind a transformer. */
  private double outputKw(int member, Moment moment) {
    Headroom headroom = loads.headroom;
    double connected = headroom.generationConnectedKw(member);
    double atNoon = loads.rules.maximumReverseRatio();
    if (!moment.isHour()) {
      return atNoon * connected;
    }
    double steady = Math.min(connected, loads.steadyKw(member));
    return atNoon * steady + (connected - steady) * loads.sky.pu(moment.index());
  }

  @Override
  void addPlants(Moment moment) {
    for (Plant plant : loads.plants(area())) {
      fixedKw[plant.bus()] -= plant.kwAt(moment, loads.sky);
    }
  }

  @Override
  void addPromises(Moment moment) {
    double output =
        moment.isHour() ? loads.sky.pu(moment.index()) : loads.rules.maximumReverseRatio();
    for (Promises.Plant promise : loads.promises.plants(area())) {
      promisedKw[promise.bus()] -= output * promise.kw();
    }
  }

  /** Heads were measured at the typical noon only. */
  @Override
  double target(int head, Moment moment) {
    int feeder = heads.feeder(head);
    double connected = loads.headroom.generationConnectedKw(feeder);
    return moment.isHour()
        ? Double.NaN
        : loads.noonKw(feeder) - loads.rules.maximumReverseRatio() * connected;
  }

  /** What a feeder draws at an hour over what it draws at noon. */
  double feederRatio(int head, int hour) {
    int feeder = heads.feeder(head);
    return loads.noon.ratio(feeder, hour, loads.noon.meanKva(feeder));
  }

  @Override
  boolean meetsCurrent() {
    return false;
  }
}
