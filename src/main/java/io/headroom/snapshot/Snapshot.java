package io.headroom.snapshot;

import io.headroom.capacity.CapacityAssessment;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.GridLoads;
import io.headroom.capacity.flow.SolvedLoops;
import io.headroom.capacity.hosting.HostingStudy;
import io.headroom.capacity.hours.HourlyCapacity;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.capacity.transfer.TransferStudy;
import io.headroom.geo.Extent;
import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.SegmentIndex;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.place.Gazetteer;
import io.headroom.place.index.IndexHome;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * One dated view of a dataset: who feeds whom, what is left on the day with what is reserved so
 * far, and the indexes to find it.
 *
 * <p>Immutable; any number of threads may ask it.
 */
public final class Snapshot {
  private final GridDataset dataset;
  private final RuleSet rules;
  private final LocalDate day;
  private final Headroom headroom;
  private final CapacityAssessment assessment;
  private final HourlyLoading loading;
  private final GridLoads loads;
  private final HourlyCapacity hours;
  private final HostingStudy hosting;
  private final TransferStudy transfers;
  private final SpatialIndexes indexes;
  private final Gazetteer gazetteer;
  private final Ledger ledger;

  private Snapshot(
      GridDataset dataset,
      RuleSet rules,
      LocalDate day,
      Headroom headroom,
      SpatialIndexes indexes,
      Supplier<Gazetteer> gazetteer) {
    this.dataset = dataset;
    this.rules = rules;
    this.day = day;
    this.loading = HourlyLoading.of(dataset, headroom.forest(), rules, headroom);
    this.hours = new HourlyCapacity(loading, rules);
    this.loads = GridLoads.of(dataset, SupplyGrid.of(headroom.forest()), rules, loading);
    this.hosting = HostingStudy.of(dataset, loads, rules, loading);
    this.hosting.prepare();
    this.transfers = TransferStudy.of(loads, rules, headroom);
    this.headroom = hosting.checked(headroom);
    this.assessment = new CapacityAssessment(this.headroom, rules);
    this.indexes = indexes;
    this.gazetteer = gazetteer.get();
    this.ledger = Ledger.EMPTY;
  }

  private Snapshot(Snapshot other, Headroom reserved, Ledger ledger) {
    this.ledger = ledger;
    this.dataset = other.dataset;
    this.rules = other.rules;
    this.day = other.day;
    this.loading = other.loading.with(reserved);
    this.loads = other.loads.with(loading);
    this.hours = new HourlyCapacity(loading, rules);
    BitSet changed = reserved.bookedOtherwise(other.headroom);
    this.hosting = other.hosting.with(loads, loading, changed);
    this.transfers = other.transfers.with(loads, reserved);
    this.headroom = hosting.checked(reserved);
    this.assessment = new CapacityAssessment(this.headroom, rules);
    this.indexes = other.indexes;
    this.gazetteer = other.gazetteer;
  }

  /** Traces, assesses and indexes a dataset as it stands on the given day. */
  public static Snapshot of(GridDataset dataset, RuleSet rules, LocalDate day) {
    return of(dataset, rules, day, IndexHome.inMemory());
  }

  /**
   * @param places where the index of the gazetteer is kept
   */
  public static Snapshot of(GridDataset dataset, RuleSet rules, LocalDate day, IndexHome places) {
    // Places and grid have nothing to do with each other: both are worked on at once.
    CompletableFuture<Gazetteer> gazetteer =
        CompletableFuture.supplyAsync(() -> Gazetteer.of(GazetteerSources.of(dataset), places));
    IssueLog alreadyReported = new IssueLog();
    SupplyForest forest =
        EnergisationTrace.trace(dataset.network(), rules.n1InSplit(), alreadyReported);
    Headroom headroom = SolvedLoops.assess(dataset, forest, rules, day);
    return new Snapshot(
        dataset, rules, day, headroom, SpatialIndexes.of(dataset), () -> result(gazetteer));
  }

  private static Gazetteer result(CompletableFuture<Gazetteer> gazetteer) {
    try {
      return gazetteer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** The same dataset on another day, with the commitments that are in force then. */
  public Snapshot on(LocalDate otherDay) {
    return new Snapshot(dataset, rules, otherDay, headroom.on(otherDay), indexes, () -> gazetteer);
  }

  private Snapshot(Snapshot other, Ledger ledger) {
    this.dataset = other.dataset;
    this.rules = other.rules;
    this.day = other.day;
    this.headroom = other.headroom;
    this.assessment = other.assessment;
    this.loading = other.loading;
    this.loads = other.loads;
    this.hours = other.hours;
    this.hosting = other.hosting;
    this.transfers = other.transfers;
    this.indexes = other.indexes;
    this.gazetteer = other.gazetteer;
    this.ledger = ledger;
  }

  /**
   * The same day with exactly what the ledger holds. Costs what the changed ones touch: the areas
   * of their supply paths are studied again when somebody asks there.
   */
  Snapshot reserving(Ledger booked) {
    Headroom reserved = loading.headroom().reserving(booked.reservations());
    boolean same = reserved.bookedOtherwise(headroom).isEmpty();
    return same ? new Snapshot(this, booked) : new Snapshot(this, reserved, booked);
  }

  /** What is reserved over the dataset in this view. */
  public Ledger ledger() {
    return ledger;
  }

  public GridDataset dataset() {
    return dataset;
  }

  public DatasetIdentity identity() {
    return dataset.identity();
  }

  public RuleSet rules() {
    return rules;
  }

  /** The day whose commitments are counted, in the utility's time zone. */
  public LocalDate day() {
    return day;
  }

  public SupplyForest forest() {
    return headroom.forest();
  }

  public Headroom headroom() {
    return headroom;
  }

  public CapacityAssessment assessment() {
    return assessment;
  }

  /** What every asset carries and has promised at every hour of a day, season by season. */
  public HourlyLoading loading() {
    return loading;
  }

  /** What the ratings leave at every hour of a day, season by season. */
  public HourlyCapacity hours() {
    return hours;
  }

  /** What a load flow confirms. */
  public HostingStudy hosting() {
    return hosting;
  }

  /** What could be moved over the ties. */
  public TransferStudy transfers() {
    return transfers;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  public MetricProjection projection() {
    return indexes.projection();
  }

  /** Public and dedicated distribution transformers by row, in metres. */
  public PointIndex transformers() {
    return indexes.transformers();
  }

  /** Sections in service by row, in metres. */
  public SegmentIndex sections() {
    return indexes.sections();
  }

  /** Switching stations by row, in metres; those without a position are far outside. */
  public PointIndex switchingStations() {
    return indexes.switchingStations();
  }

  /** Substations by row, in metres. */
  public PointIndex substations() {
    return indexes.substations();
  }

  public Extent extent() {
    return dataset.identity().extent();
  }
}
