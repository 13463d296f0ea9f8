package io.headroom.api;

import io.headroom.api.wire.AssetView;
import io.headroom.api.wire.CostsStamp;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.PlannedOutageView;
import io.headroom.api.wire.ReinforcementView;
import io.headroom.api.wire.TownView;
import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Headroom;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Feeder;
import io.headroom.network.Network;
import io.headroom.network.Reinforcement;
import io.headroom.planning.register.ConstraintRegister;
import io.headroom.planning.register.Downstream;
import io.headroom.planning.register.Surroundings;
import io.headroom.planning.register.Waiting;
import io.headroom.request.ConnectionRequest;
import io.headroom.rules.Level;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one asset with everything a planner wants to know of it. */
final class AssetWriter {
  private final PlanningDesk desk;
  private final Published published;
  private final Snapshot snapshot;
  private final Direction direction;
  private final Headroom headroom;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;

  AssetWriter(PlanningDesk desk, Published published, Direction direction) {
    this.desk = desk;
    this.published = published;
    this.snapshot = published.snapshot();
    this.direction = direction;
    this.headroom = snapshot.headroom();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = snapshot.dataset().network();
  }

  AssetView write(int asset) {
    SupplyCapacity capacity = new SupplyCapacity(snapshot, direction);
    AvailableCapacity left = capacity.along(asset);
    Downstream below = Downstream.of(asset, snapshot);
    ConstraintRegister register = desk.register(snapshot, direction);
    List<Reinforcement> planned = planned(asset);
    boolean generation = direction == Direction.GENERATION;
    RuleSet rules = snapshot.rules();
    CostsStamp costs = RemedyWriter.stamp(rules);
    Position place = assets.location(asset);
    Extent box = new Surroundings(network).box(below.rows());
    return new AssetView(
        snapshot.identity().asOf(),
        direction.name().toLowerCase(Locale.ROOT),
        assets.id(asset),
        assets.kind(asset),
        forest.name(asset),
        Figures.thousandth(assets.voltageKv(asset)),
        headroom.grade(asset),
        generation ? headroom.zone(asset) : null,
        feeder(asset),
        place == null ? null : GeometryView.of(place.rounded(6)),
        RegisterWriter.box(box),
        TownView.of(desk.towns(snapshot).of(below.rows())),
        Figures.tenth(headroom.ratedKva(asset)),
        Figures.tenth(generation ? headroom.generationLimitKw(asset) : headroom.limitKva(asset)),
        rules.utilisationLimit(levelOf(assets.kind(asset))),
        Figures.thousandth(headroom.utilisation(asset)),
        Figures.tenth(generation ? headroom.generationConnectedKw(asset) : headroom.peakKva(asset)),
        peakAt(asset),
        Figures.tenth(
            generation ? headroom.generationCommittedKw(asset) : headroom.committedKva(asset)),
        Figures.tenth(
            generation ? headroom.generationHeadroomKw(asset) : headroom.headroomKva(asset)),
        Figures.available(left.kva()),
        headroom.isEstimated(asset),
        left.reason(),
        left.isNothing()
            ? desk.history().since(direction, assets.kind(asset), assets.id(asset))
            : null,
        planned.isEmpty() ? null : planned.get(0).inServiceOn(),
        new OutlookWriter(published.disclosure()).hourly(hours(capacity, asset), true),
        new PathWriter(published).rows(left.rows(), left.bindingAsset(), Double.NaN),
        below(below),
        waiting(register, asset),
        planned.stream().map(ReinforcementView::of).toList(),
        RemedyWriter.write(register.remedies(asset)),
        costs,
        outages(asset));
  }

  /** Empty for what is not supplied. */
  private double[] hours(SupplyCapacity capacity, int asset) {
    return forest.isSupplied(asset) ? capacity.hours(asset) : new double[0];
  }

  private static Level levelOf(AssetKind kind) {
    return switch (kind) {
      case DISTRIBUTION_TRANSFORMER -> Level.DISTRIBUTION_TRANSFORMER;
      case LINE_SECTION -> Level.SECTION;
      case FEEDER -> Level.FEEDER;
      case MAIN_TRANSFORMER -> Level.MAIN_TRANSFORMER;
      case SUBSTATION -> Level.SUBSTATION;
    };
  }

  private AssetView.@Nullable FeederView feeder(int asset) {
    int row = forest.feederOf(asset);
    if (row < 0) {
      return null;
    }
    Feeder feeder = network.feeders().get(row);
    return new AssetView.FeederView(feeder.id(), feeder.name());
  }

  private @Nullable OffsetDateTime peakAt(int asset) {
    int row = assets.row(asset);
    LocalDateTime at =
        switch (assets.kind(asset)) {
          case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().peakAt(row);
          case FEEDER -> network.feeders().get(row).peakAt();
          case MAIN_TRANSFORMER -> network.powerTransformers().get(row).loading().peakAt();
          case LINE_SECTION, SUBSTATION -> null;
        };
    return at == null ? null : OutageWriter.at(at);
  }

  private List<Reinforcement> planned(int asset) {
    LocalDate today = snapshot.day();
    return snapshot.dataset().reinforcements().stream()
        .filter(work -> assets.find(work.assetId()) == asset)
        .filter(work -> work.inServiceOn().isAfter(today))
        .sorted(Comparator.comparing(Reinforcement::inServiceOn))
        .toList();
  }

  private AssetView.Below below(Downstream below) {
    return new AssetView.Below(
        below.transformers(),
        below.customers(),
        Figures.tenthOrZero(below.generationKw()),
        below.overloaded(),
        below.heavy(),
        below.noData(),
        below.worst().stream().map(this::member).toList());
  }

  private AssetView.Member member(int asset) {
    return new AssetView.Member(
        assets.id(asset),
        assets.kind(asset),
        forest.name(asset),
        headroom.grade(asset),
        Figures.thousandth(headroom.utilisation(asset)),
        Figures.available(
            direction == Direction.GENERATION
                ? headroom.generationHeadroomKw(asset)
                : headroom.headroomKva(asset)));
  }

  private AssetView.@Nullable WaitingView waiting(ConstraintRegister register, int asset) {
    Waiting waiting = desk.waiting(register);
    if (waiting == null) {
      return null;
    }
    List<ConnectionRequest> here = waiting.at(asset);
    Waiting.Sum sum = Waiting.Sum.of(here);
    return new AssetView.WaitingView(
        sum.requests(),
        Figures.tenthOrZero(sum.kva()),
        sum.fastTrack(),
        sum.oldestAppliedOn(),
        here.stream().map(AssetWriter::waiter).toList());
  }

  private static AssetView.Waiter waiter(ConnectionRequest request) {
    return new AssetView.Waiter(
        request.id(),
        request.application().on(),
        request.application().kva(),
        request.application().use().code(),
        request.status().name());
  }

  private List<PlannedOutageView> outages(int asset) {
    LocalDateTime now = desk.now();
    OutageWriter writer = new OutageWriter(snapshot, desk.towns(snapshot), now);
    return desk
        .outages(snapshot)
        .plan()
        .at(asset, planned -> planned.endsAt().isAfter(now))
        .stream()
        .map(writer::write)
        .toList();
  }
}
