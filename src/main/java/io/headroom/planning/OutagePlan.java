package io.headroom.planning;

import io.headroom.capacity.Lazy;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import io.headroom.network.PlannedOutage;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every planned outage that is announced, of the dataset and entered here, over the supply paths of
 * one snapshot. One that both name by the same id is the one that was entered. For any number of
 * threads.
 */
public final class OutagePlan {
  private final Snapshot snapshot;
  private final OutageNotice notice;
  private final OutageReach reach;
  private final SupplyForest forest;
  private final Assets assets;
  private final List<Named> all;

  /** Whom each reaches, once somebody has asked. */
  private final Map<Named, Outage> known = new ConcurrentHashMap<>();

  /** One outage and who told of it. */
  private record Named(PlannedOutage planned, Outage.Source source, boolean urgent) {}

  public OutagePlan(Snapshot snapshot, List<EnteredOutage> entered) {
    this.snapshot = snapshot;
    this.notice = new OutageNotice(snapshot.rules());
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.reach = new OutageReach(forest);
    this.all =
        Stream.concat(
                entered.stream()
                    .map(one -> new Named(one.planned(), Outage.Source.ENTERED, one.urgent())),
                snapshot.dataset().outages().stream()
                    .filter(one -> !isAmong(one, entered))
                    .map(one -> new Named(one, Outage.Source.DATASET, false)))
            .sorted(
                Comparator.comparing((Named one) -> one.planned().startsAt())
                    .thenComparing(one -> one.planned().id()))
            .toList();
  }

  private static boolean isAmong(PlannedOutage one, List<EnteredOutage> entered) {
    return entered.stream().anyMatch(other -> other.planned().id().equals(one.id()));
  }

  /** As they are, without asking whom they reach; in the order in which they begin. */
  public List<PlannedOutage> planned() {
    return all.stream().map(Named::planned).toList();
  }

  /** Those that somebody asks for, in the order in which they begin. */
  public List<Outage> outages(Predicate<PlannedOutage> wanted) {
    return all.stream().filter(one -> wanted.test(one.planned())).map(this::known).toList();
  }

  /** Those that leave one of some transformers, by row, without power. */
  public List<Outage> reaching(Collection<Integer> rows, Predicate<PlannedOutage> wanted) {
    return all.stream()
        .filter(one -> wanted.test(one.planned()))
        .map(this::known)
        .filter(one -> rows.stream().anyMatch(one::reaches))
        .toList();
  }

  /** Those among them that leave an asset without power. */
  public List<Outage> at(int asset, Predicate<PlannedOutage> wanted) {
    return all.stream()
        .filter(one -> wanted.test(one.planned()))
        .filter(one -> reach.isOff(asset, reach.deadAssets(one.planned().assetId())))
        .map(this::known)
        .toList();
  }

  /** One that is only thought of. */
  public Outage preview(PlannedOutage planned, boolean urgent) {
    return reached(new Named(planned, Outage.Source.ENTERED, urgent));
  }

  private Outage known(Named one) {
    return known.computeIfAbsent(one, this::reached);
  }

  private Outage reached(Named one) {
    PlannedOutage planned = one.planned();
    BitSet dead = reach.deadAssets(planned.assetId());
    List<Integer> off = transformersOff(dead);
    DistributionTransformers rows = assets.network().distributionTransformers();
    return new Outage(
        planned,
        one.source(),
        one.urgent(),
        notice.days(planned),
        notice.isInTime(planned),
        assets.find(planned.assetId()),
        nameOf(planned.assetId(), snapshot).orElse(planned.assetId()),
        off,
        off.stream().mapToInt(row -> Users.behind(rows, row)).sum(),
        new Lazy<>(() -> Set.copyOf(new OutageRestoring(snapshot).restorable(off, dead))));
  }

  private List<Integer> transformersOff(BitSet dead) {
    List<Integer> off = new ArrayList<>();
    if (!dead.isEmpty()) {
      for (int row = 0; row < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); row++) {
        if (reach.isOff(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row), dead)) {
          off.add(row);
        }
      }
    }
    return off;
  }

  /** What an asset, switch, station or substation is called; empty when there is none. */
  public static Optional<String> nameOf(String id, Snapshot snapshot) {
    int asset = snapshot.forest().assets().find(id);
    if (asset >= 0) {
      return Optional.of(snapshot.forest().name(asset));
    }
    Network network = snapshot.dataset().network();
    return Stream.of(
            network.switches().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> String.valueOf(one.name() == null ? one.id() : one.name())),
            network.switchingStations().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name()),
            network.substations().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.name()))
        .flatMap(names -> names)
        .findFirst();
  }
}
