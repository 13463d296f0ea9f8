package io.headroom.map;

import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

/**
 * Everything the map shows of one snapshot.
 *
 * <p>Areas take longer to cut than a first answer may take, so they are cut in the background; who
 * asks for them early waits. Everything but the areas' figures depends on the dataset only and is
 * carried on when the snapshot moves to another day.
 */
public final class CountyMap {
  private final Fixed fixed;
  private final NetworkMap network;
  private final SupplyRoutes routes;
  private final CompletableFuture<AreaPartition> partition;
  private final CompletableFuture<ConstrainedAreas> areas;
  private final CompletableFuture<NetworkStates> states;

  private CountyMap(Snapshot snapshot, Fixed fixed, CompletableFuture<AreaPartition> partition) {
    this.fixed = fixed;
    this.network = new NetworkMap(snapshot, fixed.courses(), fixed.drawing());
    this.routes = new SupplyRoutes(snapshot.forest(), fixed.drawing());
    this.partition = partition;
    this.areas =
        partition.thenApply(
            cut -> new ConstrainedAreas(snapshot, cut, fixed.served(), fixed.shown()));
    this.states =
        partition.thenCombine(
            areas, (cut, asked) -> new NetworkStates(snapshot, fixed.courses(), cut, asked));
  }

  /** What does not change from day to day. */
  private record Fixed(
      CustomersServed served,
      IntPredicate shown,
      BaseMap base,
      FeederCourses courses,
      LineDrawing drawing) {}

  /**
   * Prepares the map of a snapshot; returns before the areas are cut.
   *
   * @param shown says of an asset whether it may be shown by itself
   * @param generalised true to draw lines without their exact course
   */
  public static CountyMap of(
      Snapshot snapshot, CustomersServed served, IntPredicate shown, boolean generalised) {
    Network network = snapshot.dataset().network();
    Fixed fixed =
        new Fixed(
            served,
            shown,
            BaseMap.of(snapshot.dataset()),
            FeederCourses.of(network, snapshot.forest()),
            new LineDrawing(network.lineSections(), generalised));
    AreaPartition.Detail detail =
        generalised ? AreaPartition.Detail.GENERALISED : AreaPartition.Detail.EXACT;
    return new CountyMap(
        snapshot,
        fixed,
        CompletableFuture.supplyAsync(() -> AreaPartition.of(snapshot, shown, detail)));
  }

  /** The map of the same dataset on another day. */
  public CountyMap on(Snapshot moved) {
    return new CountyMap(moved, fixed, partition);
  }

  public BaseMap base() {
    return fixed.base();
  }

  public NetworkMap network() {
    return network;
  }

  public SupplyRoutes routes() {
    return routes;
  }

  /** Where the network is constrained; waits while the areas are being cut. */
  public ConstrainedAreas areas() {
    return areas.join();
  }

  /** How everything coloured stands; waits while the areas are being cut. */
  public NetworkStates states() {
    return states.join();
  }
}
