package io.headroom.lookup;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.hosting.Hosted;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.network.DistributionTransformers;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.VoltageBand;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.SupplyForest;
import org.jspecify.annotations.Nullable;

/**
 * Holds an option against the load flow: the hosting capacity of its bus, and at low voltage the
 * fall through the transformer and along the service line.
 *
 * <pre>
 *   bus hosts H ──(T)── k_T ──────── k_L ● customer
 *   A = min( H / c ,  largest A with  U_bus(c·A) − k_T·(load + A) − k_L·A ≥ U_min )
 * </pre>
 *
 * <p>c is the share of the request that the 10 kV line sees, as in the rows of the supply path; of
 * generation it is τ_max, because the new plant gives its rating no more often than the others.
 */
final class LoadFlowCheck {
  private static final double NOMINAL_PU = 1;

  private final RuleSet rules;
  private final Headroom headroom;
  private final SupplyForest forest;
  private final HostingStudy hosting;
  private final DistributionTransformers transformers;

  LoadFlowCheck(Snapshot snapshot) {
    this.rules = snapshot.rules();
    this.headroom = snapshot.headroom();
    this.forest = snapshot.forest();
    this.hosting = snapshot.hosting();
    this.transformers = snapshot.dataset().network().distributionTransformers();
  }

  /** Where somebody wants to connect, and what. */
  record Point(Candidate candidate, double routeMetres, Need need) {
    boolean isLow() {
      return candidate.level().isLow();
    }

    boolean isSinglePhase() {
      return candidate.level() == SupplyVoltage.LV_220;
    }

    boolean isGeneration() {
      return need.use().isGeneration();
    }
  }

  /**
   * Null where no load flow could be solved: without supply, without measurements, beyond the
   * dataset.
   *
   * @param path what the ratings along the path leave
   */
  @Nullable VoltageCheck check(Point point, AvailableCapacity path) {
    int asset = point.candidate().asset();
    if (asset < 0 || !path.isKnown()) {
      return null;
    }
    double factor = rules.powerFactor(point.need().use());
    int bus = busOf(point);
    Hosted hosted = point.isGeneration() ? hosting.generation(bus) : hosting.demand(bus, factor);
    if (Double.isNaN(hosted.kva())) {
      return null;
    }
    Limit limit = Limit.of(hosted, shareOf(point.need()));
    if (point.isLow()) {
      limit = limit.tighter(lowVoltage(point, path.kva()));
    }
    return result(point, limit, hosted, Math.min(path.kva(), limit.kva()));
  }

  /** A quick look before the path is written down: kVA, never below the truth by much. */
  double quickKva(Point point) {
    int bus = busOf(point);
    double hosted = point.isGeneration() ? hosting.generationKva(bus) : hosting.demandKva(bus);
    double kva = hosted / shareOf(point.need());
    return point.isLow() ? Math.min(kva, lowVoltage(point, 0).kva()) : kva;
  }

  /** The asset whose far end is the point's bus: of a transformer the line it hangs on. */
  int busOf(Point point) {
    int asset = point.candidate().asset();
    return point.isLow() ? forest.parent(asset) : asset;
  }

  /** How much of a request the 10 kV line sees. */
  double shareOf(Need need) {
    return rules.lineShare(need.use(), need.kva());
  }

  /** The most that keeps one limit, and whose it is. */
  private record Limit(double kva, Reason reason, int asset) {
    static Limit of(Hosted hosted, double share) {
      Reason reason = hosted.reason();
      return new Limit(
          hosted.kva() / share, reason == null ? Reason.VOLTAGE : reason, hosted.bindingAsset());
    }

    Limit tighter(Limit other) {
      return other.kva < kva ? other : this;
    }
  }

  /** What the service line and the transformer before it carry; infinite above low voltage. */
  double serviceLineKva(Point point) {
    return point.isLow() ? lowVoltage(point, 0).kva() : Double.POSITIVE_INFINITY;
  }

  /**
   * The bus falls, or rises, almost in proportion: two of its voltages give the line. Without a
   * second one ({@code probeKva} of 0) it is taken as stiff.
   */
  private Limit lowVoltage(Point point, double probeKva) {
    double base = busPu(point, 0);
    double ofBus = probeKva > 0 ? Math.abs(busPu(point, probeKva) - base) / probeKva : 0;
    double perKva = ofBus + dropOf(point).puPerKva();
    double limit = limitPu(point);
    double room = point.isGeneration() ? limit - base : base - ownLoadPu(point) - limit;
    return new Limit(Math.max(0, room / perKva), Reason.VOLTAGE, point.candidate().asset());
  }

  /** Voltage at the customer with that many kVA of his in place. */
  private double customerPu(Point point, double kva) {
    double bus = busPu(point, kva);
    if (!point.isLow()) {
      return bus;
    }
    double ofLine = dropOf(point).puPerKva() * kva;
    return point.isGeneration() ? bus + ofLine : bus - ownLoadPu(point) - ofLine;
  }

  private double busPu(Point point, double kva) {
    double seen = shareOf(point.need()) * kva;
    return point.isGeneration()
        ? hosting.noonPu(busOf(point), seen)
        : hosting.busPu(busOf(point), seen, rules.powerFactor(point.need().use()));
  }

  /** Plants feed in at unity power factor. */
  private LowVoltageDrop dropOf(Point point) {
    double rated = transformers.ratedKva(point.candidate().row());
    double factor = point.isGeneration() ? 1 : rules.powerFactor(point.need().use());
    return LowVoltageDrop.of(
        rules, rated, new LowVoltageDrop.Line(point.routeMetres(), factor, point.isSinglePhase()));
  }

  /** What the transformer's present load and what is promised below it take. */
  private double ownLoadPu(Point point) {
    int transformer = point.candidate().asset();
    double load = headroom.peakKva(transformer) + headroom.committedKva(transformer);
    double factor = rules.loadPowerFactor(transformers.profile(transformer));
    double rated = transformers.ratedKva(transformer);
    return load * LowVoltageDrop.transformerPuPerKva(rules, rated, factor);
  }

  private double limitPu(Point point) {
    VoltageBand band = rules.voltageBand(point.candidate().level());
    return point.isGeneration()
        ? Math.min(band.maximumPu(), NOMINAL_PU + band.spreadPu())
        : Math.max(band.minimumPu(), NOMINAL_PU - band.spreadPu());
  }

  private VoltageCheck result(Point point, Limit limit, Hosted hosted, double mostKva) {
    double asked = point.need().hasSize() ? point.need().kva() : Math.max(0, mostKva);
    double with = customerPu(point, asked);
    return new VoltageCheck(
        point.isGeneration() ? hosted.minimumPu() : with,
        point.isGeneration() ? with : Double.NaN,
        limitPu(point),
        limit.kva(),
        limit.reason(),
        limit.asset(),
        hosted.solver());
  }

  /** What is left when both the ratings along the path and the load flow have been asked. */
  static AvailableCapacity least(AvailableCapacity path, @Nullable VoltageCheck check) {
    if (check == null || !(check.availableKva() < path.kva())) {
      return path;
    }
    return path.limitedTo(check.availableKva(), check.bindingAsset(), check.reason());
  }
}
