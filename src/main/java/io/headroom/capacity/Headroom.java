package io.headroom.capacity;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.GridDataset;
import io.headroom.rules.RuleSet;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * What every asset may carry, carries, has promised and has left, in both directions, on one day.
 *
 * <pre>
 *   demand      H  = limit − peak − committed                 kVA   limit = k·rating, see Ratings
 *   generation  C2 = S_d − connected − registered, promised   kW    DL/T 2041, see GenerationHosting
 * </pre>
 *
 * <p>Limit, peak and committed are rounded to 0.1 and the headroom is their difference. Negative is
 * an overload and stays; NaN is no data. Committed is what the dataset says and what has been
 * reserved since. Immutable; about fifty bytes an asset.
 */
public final class Headroom {
  private final SupplyForest forest;
  private final RuleSet rules;
  private final Ratings ratings;
  private final GenerationHosting hosting;
  private final BitSet estimated;
  private final double[] rated;
  private final int[] limit;
  private final int[] peak;
  private final Committed committed;

  /** What would be left without reservations. */
  private final int[] unreserved;

  private final BitSet failedChecks;
  private final GenerationZones zones;

  /** Assets above the distribution transformers that hang from a loop nobody has solved. */
  private final BitSet unsolved;

  private Headroom(Basis basis, AssetLoading loading, LocalDate day) {
    this.forest = basis.forest();
    this.rules = basis.rules();
    this.ratings = basis.ratings();
    this.hosting = new GenerationHosting(basis);
    int assets = basis.assets().count();
    this.estimated = new BitSet(assets);
    this.rated = new double[assets];
    this.limit = new int[assets];
    this.peak = new int[assets];
    for (int asset = 0; asset < assets; asset++) {
      rated[asset] = ratings.ratedKva(asset);
      limit[asset] = Tenths.of(ratings.limitKva(asset));
      peak[asset] = Tenths.of(loading.peakKva(asset));
      estimated.set(asset, loading.isEstimated(asset));
    }
    this.committed = Committed.of(basis, day);
    this.unreserved = differences();
    this.failedChecks = new BitSet();
    this.zones = new GenerationZones(forest, hosting, committed, failedChecks);
    this.unsolved = unsolved(forest, basis.loops());
  }

  private Headroom(Headroom other, Committed committed, BitSet failedChecks) {
    this.forest = other.forest;
    this.rules = other.rules;
    this.ratings = other.ratings;
    this.hosting = other.hosting;
    this.estimated = other.estimated;
    this.rated = other.rated;
    this.limit = other.limit;
    this.peak = other.peak;
    this.committed = committed;
    this.unreserved = committed.hasDeliveriesOf(other.committed) ? other.unreserved : differences();
    this.failedChecks = failedChecks;
    this.zones =
        committed.hasGenerationOf(other.committed) && failedChecks.equals(other.failedChecks)
            ? other.zones
            : new GenerationZones(forest, hosting, committed, failedChecks);
    this.unsolved = other.unsolved;
  }

  /** Commitments count when they are in force on the day. */
  public static Headroom assess(
      GridDataset dataset, SupplyForest forest, RuleSet rules, LocalDate day) {
    return assess(dataset, forest, rules, day, LoopFlows.NONE);
  }

  /** The same with what a load flow found out about loops. */
  public static Headroom assess(
      GridDataset dataset, SupplyForest forest, RuleSet rules, LocalDate day, LoopFlows loops) {
    Basis basis = Basis.of(dataset, forest, rules, loops);
    return new Headroom(basis, AssetLoading.assess(basis), day);
  }

  /** The same with the commitments of another day. */
  public Headroom on(LocalDate day) {
    return new Headroom(this, committed.on(day), failedChecks);
  }

  /**
   * The same with exactly these reservations held, each as far as it is in force on the day and no
   * commitment of the dataset stands for it.
   */
  public Headroom reserving(Collection<Reservation> reservations) {
    return new Headroom(this, committed.reserving(reservations), failedChecks);
  }

  /** The reservations that count. */
  public Collection<Reservation> reservations() {
    return committed.reservations();
  }

  /** Every asset for which the reservations of the two differ. */
  public BitSet bookedOtherwise(Headroom other) {
    return committed.bookedOtherwise(other.committed);
  }

  /** Takes what the other does not hold in just this way one by one, asset by asset. */
  public void forEachReservedUnlike(Headroom other, CommitmentVisitor visitor) {
    committed.forEachReservedUnlike(other.committed, visitor);
  }

  /** What a reservation takes, or would take, of each asset of its supply paths. */
  public List<Booking> bookings(Reservation reservation) {
    return committed.bookings(reservation);
  }

  /** What there is for reservations, kVA or kW: all that would be left if there were none. */
  public double reservable(Direction direction, int asset) {
    int tenths =
        direction == Direction.DEMAND
            ? unreserved[asset]
            : Tenths.difference(
                hosting.limit(asset),
                hosting.connected(asset),
                committed.delivered(direction, asset));
    return Tenths.value(tenths);
  }

  /**
   * The same with assets where a voltage or load-flow check of the state at noon fails. By DL/T
   * 2041-2019 they are red; the edition of 2025 does not ask.
   */
  public Headroom withFailedChecks(BitSet assets) {
    return new Headroom(this, committed, (BitSet) assets.clone());
  }

  /** Takes the demand commitments behind {@link #committedKva} one by one, asset by asset. */
  public void forEachDemandCommitment(CommitmentVisitor visitor) {
    committed.forEach(Direction.DEMAND, visitor);
  }

  /** The same for generation, in kW; what is only registered is not among them. */
  public void forEachGenerationCommitment(CommitmentVisitor visitor) {
    committed.forEach(Direction.GENERATION, visitor);
  }

  private static BitSet unsolved(SupplyForest forest, LoopFlows loops) {
    BitSet unsolved = new BitSet();
    for (int i = 0; i < forest.orderedCount(); i++) {
      int asset = forest.topDown(i);
      boolean here = forest.isOnLoop(asset) && !loops.solved().get(asset);
      boolean above = forest.parent(asset) >= 0 && unsolved.get(forest.parent(asset));
      unsolved.set(asset, here || above);
    }
    return unsolved;
  }

  private int[] differences() {
    int[] left = new int[limit.length];
    for (int asset = 0; asset < left.length; asset++) {
      left[asset] =
          Tenths.difference(
              limit[asset], peak[asset], committed.delivered(Direction.DEMAND, asset));
    }
    return left;
  }

  public SupplyForest forest() {
    return forest;
  }

  /** Rating in kVA; of an N-1 group the sum of its transformers. */
  public double ratedKva(int asset) {
    return rated[asset];
  }

  public double limitKva(int asset) {
    return Tenths.value(limit[asset]);
  }

  /** NaN when there is no data. */
  public double peakKva(int asset) {
    return Tenths.value(peak[asset]);
  }

  public double committedKva(int asset) {
    return Tenths.value(committed.tenths(Direction.DEMAND, asset));
  }

  /** May be negative; NaN when there is no data. */
  public double headroomKva(int asset) {
    int left = unreserved[asset];
    return left == Tenths.UNKNOWN
        ? Double.NaN
        : Tenths.value(left - committed.reserved(Direction.DEMAND, asset));
  }

  /** (peak + committed) ÷ rated; NaN when there is no data. */
  public double utilisation(int asset) {
    return (peakKva(asset) + committedKva(asset)) / ratedKva(asset);
  }

  public Grade grade(int asset) {
    return Grade.of(utilisation(asset), rules);
  }

  /**
   * True when the asset or anything above it is fed from two sides and no load flow could tell what
   * that makes it carry: its figures then say nothing about a place behind it.
   */
  public boolean isUnsolvedMesh(int asset) {
    boolean transformer = forest.assets().kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    int at = transformer ? forest.parent(asset) : asset;
    return at >= 0 && unsolved.get(at);
  }

  /** True when the peak was allocated from a meter further up, or rests mostly on such peaks. */
  public boolean isEstimated(int asset) {
    return estimated.get(asset);
  }

  /** False when there is no data, which means neither room nor none. */
  public boolean isKnown(int asset) {
    return unreserved[asset] != Tenths.UNKNOWN;
  }

  /**
   * What may be connected in kW: S_d by the edition of 2025, (P_L + 0.8·S_e) / τ_max by that of
   * 2019. NaN when the load at noon is unknown.
   */
  public double generationLimitKw(int asset) {
    return Tenths.value(hosting.limit(asset));
  }

  public double generationConnectedKw(int asset) {
    return Tenths.value(hosting.connected(asset));
  }

  /** Registered, and promised by commitments, in kW. */
  public double generationCommittedKw(int asset) {
    return Tenths.value(committed.tenths(Direction.GENERATION, asset));
  }

  /**
   * C2 in kW; may be negative; NaN when the load at noon is unknown. By the edition of 2019 it is
   * what is left before the zone turns red, so that below zero is red.
   */
  public double generationHeadroomKw(int asset) {
    return Tenths.value(
        Tenths.difference(
            hosting.limit(asset),
            hosting.connected(asset),
            committed.tenths(Direction.GENERATION, asset)));
  }

  /** Red comes from above as well as from the asset itself. */
  public Zone zone(int asset) {
    return zones.zone(asset);
  }

  /** The whole dataset's sources together: the top of the order that zones obey. */
  public CountyGeneration countyGeneration() {
    return zones.county();
  }

  /** How much may flow back through an asset by DL/T 2041, as it stands in its S_d; in kW. */
  public double reverseLimitKw(int asset) {
    return hosting.reverseKw(asset);
  }

  /** True when it is the head switch that limits a feeder, not its line. */
  public boolean isLimitedBySwitch(int asset) {
    return forest.assets().kind(asset) == AssetKind.FEEDER
        && ratings.isLimitedBySwitch(forest.assets().row(asset));
  }
}
