package io.headroom.map;

import io.headroom.map.tile.CountyTiles;
import io.headroom.map.tile.TileGround;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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
  private final CountyTiles tiles;
  private final CompletableFuture<NetworkStates> states;

  private CountyMap(
      Snapshot snapshot,
      Fixed fixed,
      CompletableFuture<AreaPartition> partition,
      @Nullable CountyTiles earlier) {
    this.fixed = fixed;
    this.network = new NetworkMap(snapshot, fixed.courses(), fixed.drawing());
    this.routes = new SupplyRoutes(snapshot.forest(), fixed.drawing());
    this.partition = partition;
    this.areas =
        partition.thenApply(
            cut -> new ConstrainedAreas(snapshot, cut, fixed.served(), fixed.turns()));
    this.tiles =
        earlier == null
            ? new CountyTiles(snapshot, fixed.ground(), areas::join)
            : earlier.on(snapshot, areas::join);
    this.states =
        partition.thenCombine(
            areas, (cut, asked) -> new NetworkStates(snapshot, fixed, cut, asked));
  }

  /** What does not change from day to day. */
  record Fixed(
      CustomersServed served,
      HourTurns turns,
      BaseMap base,
      FeederCourses courses,
      LineDrawing drawing,
      TileGround ground) {}

  /** Prepares the map of a snapshot; returns before the areas are cut. */
  public static CountyMap of(Snapshot snapshot, CustomersServed served, MapDisclosure disclosure) {
    Network network = snapshot.dataset().network();
    FeederCourses courses = FeederCourses.of(network, snapshot.forest());
    LineDrawing drawing = new LineDrawing(network.lineSections(), disclosure.isPublic());
    IntPredicate shown = disclosure::shows;
    Fixed fixed =
        new Fixed(
            served,
            HourTurns.ofThisMachine(),
            BaseMap.of(snapshot.dataset()),
            courses,
            drawing,
            new TileGround(snapshot.forest().assets(), disclosure, courses, drawing));
    AreaPartition.Detail detail =
        disclosure.isPublic() ? AreaPartition.Detail.GENERALISED : AreaPartition.Detail.EXACT;
    CompletableFuture<AreaPartition> partition =
        CompletableFuture.supplyAsync(() -> AreaPartition.of(snapshot, shown, detail));
    return new CountyMap(snapshot, fixed, partition, null);
  }

  /** The map of the same dataset on another day. */
  public CountyMap on(Snapshot moved) {
    return new CountyMap(moved, fixed, partition, tiles);
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

  public CountyTiles tiles() {
    return tiles;
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
