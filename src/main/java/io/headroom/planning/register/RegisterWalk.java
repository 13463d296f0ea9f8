package io.headroom.planning.register;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Substation;
import io.headroom.planning.Users;
import io.headroom.snapshot.Snapshot;
import io.headroom.snapshot.SupplyCapacity;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds every full asset of a snapshot and those who get their power through it. */
final class RegisterWalk {
  private static final double LEAST_BUSBAR_KV = 10;

  private final Snapshot snapshot;
  private final Direction direction;
  private final Townships towns;
  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private final SupplyCapacity capacity;
  private final Bindings bindings;

  RegisterWalk(Snapshot snapshot, Direction direction, Townships towns) {
    this.snapshot = snapshot;
    this.direction = direction;
    this.towns = towns;
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.headroom = snapshot.headroom();
    this.capacity = new SupplyCapacity(snapshot, direction);
    this.bindings = new Bindings(snapshot, direction);
  }

  Bindings bindings() {
    return bindings;
  }

  int bindingOf(int point) {
    AvailableCapacity left = capacity.along(point);
    return left.isKnown() ? left.bindingAsset() : -1;
  }

  List<Constraint> constraints() {
    BitSet full = full();
    Map<Integer, Members> found = members(full);
    // A line to customers who are measured at its head has no transformer behind it.
    full.stream().forEach(asset -> found.putIfAbsent(asset, new Members()));
    List<Constraint> rows = new ArrayList<>();
    found.forEach((asset, members) -> rows.add(constraint(asset, reasonOf(asset), members)));
    if (direction == Direction.DEMAND) {
      addBays(rows);
    }
    return List.copyOf(rows);
  }

  /** Full by themselves, or binding somebody. */
  private BitSet full() {
    BitSet full = new BitSet();
    for (int asset = 0; asset < assets.count(); asset++) {
      full.set(asset, forest.isSupplied(asset) && isFull(asset));
    }
    for (int row = 0; row < bindings.count(); row++) {
      if (bindings.of(row) >= 0) {
        full.set(bindings.of(row));
      }
    }
    return full;
  }

  private boolean isFull(int asset) {
    if (headroom.isUnsolvedMesh(asset)) {
      return false;
    }
    Grade grade = headroom.grade(asset);
    boolean heavy = grade == Grade.HEAVY || grade == Grade.OVERLOADED;
    return left(asset) <= 0 || (heavy && direction == Direction.DEMAND);
  }

  private double left(int asset) {
    return direction == Direction.GENERATION
        ? headroom.generationHeadroomKw(asset)
        : headroom.headroomKva(asset);
  }

  private Reason reasonOf(int asset) {
    Reason bound = bindings.reason(asset);
    if (bound != null && !isFull(asset)) {
      return bound;
    }
    if (direction == Direction.GENERATION) {
      return headroom.zone(asset) == Zone.RED ? Reason.RED_ZONE : Reason.REVERSE_FLOW;
    }
    return headroom.isLimitedBySwitch(asset) ? Reason.SWITCH_RATING : Reason.of(assets.kind(asset));
  }

  /** Those behind an asset, by row, and for how many of them it binds. */
  private static final class Members {
    private final List<Integer> behind = new ArrayList<>();
    private final List<Integer> blocked = new ArrayList<>();
  }

  /** Of the assets behind which there is somebody. */
  private Map<Integer, Members> members(BitSet wanted) {
    Map<Integer, Members> found = new TreeMap<>();
    for (int row = 0; row < bindings.count(); row++) {
      int binding = bindings.of(row);
      for (int above : forest.path(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row))) {
        if (wanted.get(above)) {
          found.computeIfAbsent(above, asset -> new Members()).behind.add(row);
        }
      }
      if (binding >= 0) {
        // A voltage may be outside on a branch that the transformer is not behind.
        found.computeIfAbsent(binding, asset -> new Members()).blocked.add(row);
      }
    }
    return found;
  }

  /** An asset that others want more of than it has left. */
  Constraint waitedFor(int asset) {
    Members members = new Members();
    members.behind.addAll(Downstream.of(asset, snapshot).rows());
    return constraint(asset, reasonOf(asset), members);
  }

  private Constraint constraint(int asset, Reason reason, Members members) {
    boolean byLoadFlow = !isFull(asset) && bindings.reason(asset) != null;
    return new Constraint(
        new Constraint.Subject(
            asset,
            -1,
            assets.id(asset),
            assets.kind(asset),
            forest.name(asset),
            assets.voltageKv(asset),
            assets.location(asset)),
        direction,
        reason,
        byLoadFlow ? 0 : left(asset),
        served(members.blocked),
        served(members.behind),
        towns.of(members.behind.isEmpty() ? members.blocked : members.behind),
        new Surroundings(snapshot.dataset().network()).box(members.behind));
  }

  private Constraint.Served served(List<Integer> rows) {
    var transformers = assets.network().distributionTransformers();
    int customers = rows.stream().mapToInt(row -> Users.behind(transformers, row)).sum();
    return new Constraint.Served(rows.size(), customers);
  }

  private void addBays(List<Constraint> rows) {
    List<Substation> substations = assets.network().substations();
    for (int station = 0; station < substations.size(); station++) {
      for (double kv : busbarsOf(station)) {
        if (substations.get(station).spareBaysAt(kv) <= 0) {
          rows.add(bays(station, kv));
        }
      }
    }
  }

  private SortedSet<Double> busbarsOf(int station) {
    SortedSet<Double> classes = new TreeSet<>();
    for (int t : transformersOf(station)) {
      double kv = NominalVoltage.classOf(assets.network().powerTransformers().get(t).lvKv());
      if (kv >= LEAST_BUSBAR_KV) {
        classes.add(kv);
      }
    }
    return classes;
  }

  private List<Integer> transformersOf(int station) {
    Network network = assets.network();
    List<Integer> rows = new ArrayList<>();
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      if (network.substationOf(t) == station) {
        rows.add(t);
      }
    }
    return rows;
  }

  /** Nobody is without power for want of a bay, but no further line can start here. */
  private Constraint bays(int station, double kv) {
    Substation site = assets.network().substations().get(station);
    BitSet sources = new BitSet();
    for (int t : transformersOf(station)) {
      double lower = assets.network().powerTransformers().get(t).lvKv();
      sources.set(assets.asset(AssetKind.MAIN_TRANSFORMER, t), NominalVoltage.same(lower, kv));
    }
    List<Integer> behind = new ArrayList<>(new TreeSet<>(behindAny(sources)));
    return new Constraint(
        new Constraint.Subject(
            -1, station, site.id(), AssetKind.SUBSTATION, site.name(), kv, site.location()),
        direction,
        Reason.BAY,
        0,
        Constraint.Served.NOBODY,
        served(behind),
        towns.of(behind),
        new Surroundings(assets.network()).box(behind));
  }

  private List<Integer> behindAny(BitSet sources) {
    List<Integer> rows = new ArrayList<>();
    members(sources).forEach((asset, members) -> rows.addAll(members.behind));
    return rows;
  }
}
