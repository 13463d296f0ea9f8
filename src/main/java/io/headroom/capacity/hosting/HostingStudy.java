package io.headroom.capacity.hosting;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hours.HourOfYear;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.GenerationEdition;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;

/**
 * How much more the delivered network can take or give at each of its places, checked by load flow
 * with the addition in place.
 *
 * <p>A place is a section (its far end), a feeder (behind its head), a main transformer (its
 * lower-voltage busbar), or a distribution transformer: then it is the bus it hangs from, and what
 * the transformer itself lets through. Demand is studied at the peak of the year, generation at the
 * typical noon; both at the 96 hours when asked. Areas are solved when first asked for and the
 * latest kept. Immutable to the eye; for any number of threads.
 */
public final class HostingStudy {
  private final HostingBasis basis;
  private final Assets assets;
  private final OwnLimits own;
  private final MomentStudy peak;
  private final MomentStudy noon;
  private final HourStudies hours;
  private final HostedPlaces places;
  private final HostingYears years;

  private HostingStudy(HostingBasis basis) {
    this.basis = basis;
    this.assets = basis.assets();
    this.own = new OwnLimits(basis);
    Addition demand = Addition.demand(basis.rules().studyPowerFactor());
    this.peak = new MomentStudy(basis, Moment.PEAK, demand);
    this.noon = new MomentStudy(basis, Moment.NOON, Addition.GENERATION);
    this.hours = new HourStudies(basis, demand);
    this.places = new HostedPlaces(basis);
    this.years = new HostingYears(basis, own);
  }

  private HostingStudy(HostingStudy other, HostingBasis basis, BitSet changedAreas) {
    this.basis = basis;
    this.assets = other.assets;
    this.own = new OwnLimits(basis);
    this.peak = other.peak.with(basis, changedAreas);
    this.noon = other.noon.with(basis, changedAreas);
    this.hours = other.hours.with(basis, changedAreas);
    this.places = new HostedPlaces(basis);
    this.years = new HostingYears(basis, own);
  }

  public static HostingStudy of(
      GridDataset dataset, SupplyForest forest, RuleSet rules, Headroom headroom) {
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    GridLoads loads = GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours);
    return of(dataset, loads, rules, hours);
  }

  /** Over loads that are there already; all must be of the same dataset and rules. */
  public static HostingStudy of(
      GridDataset dataset, GridLoads loads, RuleSet rules, HourlyLoading hours) {
    return new HostingStudy(HostingBasis.of(dataset, loads, rules, hours));
  }

  /**
   * The same network with more or less promised, studied again only in the areas where these assets
   * are and in those that hang below them.
   *
   * @param changed every asset whose promises differ
   */
  public HostingStudy with(GridLoads loads, HourlyLoading hours, BitSet changed) {
    BitSet areas = new BitSet();
    changed.stream().forEach(asset -> markAreas(asset, areas));
    BitSet below = new BitSet();
    for (int area = 0; area < grid().areaCount(); area++) {
      below.set(area, hangsFrom(area, areas));
    }
    return new HostingStudy(this, basis.with(loads, hours), below);
  }

  /** A group is held to its N-1 limit in the areas of all its transformers. */
  private void markAreas(int asset, BitSet areas) {
    if (assets.kind(asset) == AssetKind.SUBSTATION) {
      assets.groups().get(assets.row(asset)).transformers().stream()
          .map(row -> assets.asset(AssetKind.MAIN_TRANSFORMER, row))
          .forEach(transformer -> markAreas(transformer, areas));
    } else if (grid().areaOf(asset) >= 0) {
      areas.set(grid().areaOf(asset));
    }
  }

  private boolean hangsFrom(int area, BitSet areas) {
    for (int at = area; at >= 0; ) {
      if (areas.get(at)) {
        return true;
      }
      int above = grid().above(at);
      at = above < 0 ? -1 : grid().areaOf(above);
    }
    return false;
  }

  /** Largest demand of this power factor at the peak of the year. */
  public Hosted demand(int asset, double powerFactor) {
    Hosted network = peak.hosted(places.of(asset), Addition.demand(powerFactor));
    return places.isTransformer(asset)
        ? network.limitedTo(
            own.demandKva(asset, Moment.PEAK), Reason.DISTRIBUTION_TRANSFORMER, asset)
        : network;
  }

  /** Largest generation at unity power factor at the typical noon. */
  public Hosted generation(int asset) {
    Hosted network = noon.hosted(places.of(asset), Addition.GENERATION);
    return places.isTransformer(asset)
        ? network.limitedTo(own.generationKw(asset, Moment.NOON), Reason.REVERSE_FLOW, asset)
        : network;
  }

  /**
   * The same at one hour of the year. The network at the latest few hours is kept; who asks about
   * many places at one hour keeps that hour.
   */
  public HourHosting at(Direction direction, HourOfYear hour) {
    Moment moment = Moment.hour(direction, hour.index());
    return new HourHosting(places, own, hours.at(moment), moment);
  }

  /** The figure of {@link #demand} at the study's power factor, from a table; NaN when unknown. */
  public double demandKva(int asset) {
    double network = peak.kva(places.of(asset));
    return places.isTransformer(asset)
        ? least(network, own.demandKva(asset, Moment.PEAK))
        : network;
  }

  /** The figure of {@link #generation}, from a table; NaN when unknown. */
  public double generationKva(int asset) {
    double network = noon.kva(places.of(asset));
    return places.isTransformer(asset)
        ? least(network, own.generationKw(asset, Moment.NOON))
        : network;
  }

  /** Largest demand in each hour of the year; NaN when unknown. Takes some milliseconds. */
  public double[] demandHours(int asset, double powerFactor) {
    return years.demand(asset, Addition.demand(powerFactor));
  }

  /** Largest generation in each hour of the year; NaN when unknown. Takes some milliseconds. */
  public double[] generationHours(int asset) {
    return years.generation(asset);
  }

  /** Voltage of a place at the peak of the year with a demand in place; NaN when unknown. */
  public double busPu(int asset, double addedKva, double powerFactor) {
    return peak.busPu(places.of(asset), Addition.demand(powerFactor), addedKva);
  }

  /** Voltage of a place at the typical noon with a generation in place; NaN when unknown. */
  public double noonPu(int asset, double addedKva) {
    return noon.busPu(places.of(asset), Addition.GENERATION, addedKva);
  }

  /**
   * The headroom with zones that know {@link #failedChecks()} where the edition of DL/T 2041 asks
   * for them: that of 2019 does, that of 2025 does not.
   */
  public Headroom checked(Headroom headroom) {
    return basis.rules().generationEdition() == GenerationEdition.DLT2041_2019
        ? headroom.withFailedChecks(failedChecks())
        : headroom;
  }

  /**
   * Feeders that the load flow at the typical noon already finds outside a limit of current or
   * voltage, so that no generation can be added; by DL/T 2041-2019 they are red.
   */
  public BitSet failedChecks() {
    BitSet failed = new BitSet();
    for (int row = 0; row < assets.count(AssetKind.FEEDER); row++) {
      int feeder = assets.asset(AssetKind.FEEDER, row);
      Hosted noonState = generation(feeder);
      boolean full = noonState.isKnown() && !(noonState.kva() > 0);
      failed.set(feeder, full && noonState.reason() != Reason.REVERSE_FLOW);
    }
    return failed;
  }

  /** Works out both tables where the network is a tree, so that no question waits for its area. */
  public void prepare() {
    peak.prepare();
    noon.prepare();
  }

  HostingBasis basis() {
    return basis;
  }

  private SupplyGrid grid() {
    return basis.grid();
  }

  static double least(double network, double own) {
    return Math.min(network, Math.max(0, own));
  }
}
