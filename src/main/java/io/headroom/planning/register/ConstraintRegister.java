package io.headroom.planning.register;

import io.headroom.lookup.Remedies;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that is full in one snapshot and one direction, before anybody is counted who waits.
 *
 * <p>Immutable to the eye; remedies are looked for when somebody first asks.
 */
public final class ConstraintRegister {
  private final Snapshot snapshot;
  private final Direction direction;
  private final RegisterWalk walk;
  private final List<Constraint> constraints;
  private final Map<Integer, Constraint> byAsset = new HashMap<>();
  private final Map<Integer, Constraint> byBays = new HashMap<>();
  private final Map<Constraint.Subject, List<CostedRemedy>> remedies = new ConcurrentHashMap<>();
  private final RemedySearch search;

  private ConstraintRegister(Snapshot snapshot, Direction direction, Townships towns) {
    this.snapshot = snapshot;
    this.direction = direction;
    this.walk = new RegisterWalk(snapshot, direction, towns);
    this.search = new RemedySearch(snapshot, new Remedies(snapshot));
    this.constraints = walk.constraints();
    for (Constraint constraint : constraints) {
      Constraint.Subject subject = constraint.subject();
      if (subject.isBays()) {
        byBays.putIfAbsent(subject.substation(), constraint);
      } else {
        byAsset.put(subject.asset(), constraint);
      }
    }
  }

  /**
   * @param towns of the same dataset
   */
  public static ConstraintRegister of(Snapshot snapshot, Direction direction, Townships towns) {
    return new ConstraintRegister(snapshot, direction, towns);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Direction direction() {
    return direction;
  }

  /** In the order of assets, bays at the end. */
  public List<Constraint> constraints() {
    return constraints;
  }

  public Optional<Constraint> at(int asset) {
    return Optional.ofNullable(byAsset.get(asset));
  }

  /** The row of an asset, whether it is full by itself or only for those who want more. */
  Constraint forThoseWhoWait(int asset) {
    Constraint known = byAsset.get(asset);
    return known == null ? walk.waitedFor(asset) : known;
  }

  /** The asset that decides how much a point can have; −1 when nobody knows. */
  int bindingOf(int point) {
    return walk.bindingOf(point);
  }

  /** The row of the bays of the substation in which a main transformer stands. */
  Optional<Constraint> baysAt(int asset) {
    boolean main = snapshot.forest().assets().kind(asset) == AssetKind.MAIN_TRANSFORMER;
    int row = main ? snapshot.forest().assets().row(asset) : -1;
    return row < 0
        ? Optional.empty()
        : Optional.ofNullable(byBays.get(snapshot.dataset().network().substationOf(row)));
  }

  /**
   * What would relieve it, in the order in which a planner tries it; says so where nothing does.
   */
  public List<CostedRemedy> remedies(Constraint constraint) {
    return remedies.computeIfAbsent(constraint.subject(), subject -> search.of(constraint));
  }

  /** The same for an asset that need not be full. */
  public List<CostedRemedy> remedies(int asset) {
    return remedies(forThoseWhoWait(asset));
  }
}
