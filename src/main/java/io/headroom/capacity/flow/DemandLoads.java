package io.headroom.capacity.flow;

/**
 * Loads of a demand moment: the transformers' largest imports of the year, or of an hour by their
 * curves; generation off unless it is firm; a firm plant gives what its head's measurement leaves
 * room for.
 *
 * <p>A transformer without a figure under a measured head counts as much used as its neighbours
 * under the head; the head then says how much that is.
 */
final class DemandLoads extends AreaLoads {
  private final int[] bus;
  private final double[] cos;
  private final double[] sin;

  /** By member: stands in for a peak that nobody knows; NaN where the peak is known. */
  private final double[] standInKva;

  DemandLoads(GridLoads loads, int area) {
    super(loads, area, heads(loads, area));
    int n = loads.members.count(area);
    bus = new int[n];
    cos = new double[n];
    sin = new double[n];
    for (int i = 0; i < n; i++) {
      bus[i] = busOf(member(i));
      cos[i] = loads.cos(member(i));
      sin[i] = loads.sin(member(i));
    }
    standInKva = standIns();
  }

  private static AreaHeads heads(GridLoads loads, int area) {
    return new AreaHeads(loads.grid, area, feeder -> !Double.isNaN(loads.headroom.peakKva(feeder)));
  }

  private double[] standIns() {
    double[] peak = new double[heads.count()];
    double[] rated = new double[heads.count()];
    double[] standIns = new double[bus.length];
    for (int i = 0; i < bus.length; i++) {
      int head = heads.headOfBus[bus[i]];
      double kva = loads.headroom.peakKva(member(i));
      if (head >= 0 && !Double.isNaN(kva)) {
        peak[head] += kva;
        rated[head] += loads.headroom.ratedKva(member(i));
      }
    }
    for (int i = 0; i < bus.length; i++) {
      int head = heads.headOfBus[bus[i]];
      boolean known = !Double.isNaN(loads.headroom.peakKva(member(i)));
      boolean measured = head >= 0 && !Double.isNaN(target(head, Moment.PEAK));
      double use =
          measured && rated[head] > 0 ? peak[head] / rated[head] : measured ? 1 : Double.NaN;
      standIns[i] = known ? Double.NaN : use * loads.headroom.ratedKva(member(i));
    }
    return standIns;
  }

  @Override
  void addMember(int i, Moment moment) {
    int head = heads.headOfBus[bus[i]];
    double kva = kva(member(i), moment);
    if (Double.isNaN(kva)) {
      kva = standInKva(i, head, moment);
    }
    if (Double.isNaN(kva)) {
      markUnknown(head);
      return;
    }
    scaledKw[bus[i]] += kva * cos[i];
    scaledKvar[bus[i]] += kva * sin[i];
    if (head >= 0) {
      sum[head] += kva;
    }
  }

  /** In an hour, as much of it as the head has of its peak. */
  private double standInKva(int i, int head, Moment moment) {
    if (!moment.isHour() || Double.isNaN(standInKva[i])) {
      return standInKva[i];
    }
    double peak = target(head, Moment.PEAK);
    return peak > 0 ? standInKva[i] * target(head, moment) / peak : 0;
  }

  private double kva(int asset, Moment moment) {
    return moment.isHour() ? loads.loadKva(asset, moment.index()) : loads.peakKva(asset);
  }

  @Override
  void addPlants(Moment moment) {
    for (Plant plant : loads.plants(area())) {
      int head = heads.headOfBus[plant.bus()];
      firmKw[plant.bus()] += plant.firmKw();
      if (head >= 0) {
        firm[head] += plant.firmKw();
      }
    }
  }

  @Override
  void addPromises(Moment moment) {
    for (Promises.Demand promise : loads.promises.demands(area())) {
      double share = moment.isHour() ? loads.hours.pu(promise.curve(), moment.index()) : 1;
      promisedKw[promise.bus()] += share * promise.kw();
      promisedKvar[promise.bus()] += share * promise.kvar();
    }
  }

  @Override
  double target(int head, Moment moment) {
    return kva(heads.feeder(head), moment);
  }

  @Override
  boolean meetsCurrent() {
    return true;
  }
}
