package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;

/**
 * What the load flow lets every bus take or give, by asset. Of a later stage only areas are solved
 * whose own flows changed, or whose limit from above came near.
 *
 * <p>Areas that are meshed cost milliseconds a bus and are asked when somebody wants to know.
 */
final class HostedRoom {
  /** Losses on the way down count too: closer to what the bus above can take it may bind. */
  private static final double FAR_FROM_ABOVE = 0.9;

  private static final int NONE = -1;

  private final Stage stage;
  private final Direction direction;
  private final SupplyGrid grid;
  private final double[] room;

  private HostedRoom(Stage stage, Direction direction) {
    this.stage = stage;
    this.direction = direction;
    this.grid = stage.grid();
    this.room = new double[stage.assets().count()];
  }

  static HostedRoom of(Stage stage, Direction direction) {
    HostedRoom all = new HostedRoom(stage, direction);
    for (int area = 0; area < all.grid.areaCount(); area++) {
      all.solve(area);
    }
    return all;
  }

  /** That of a later stage. */
  HostedRoom after(Stage later, Touched touched) {
    HostedRoom next = new HostedRoom(later, direction);
    for (int area = 0; area < next.grid.areaCount(); area++) {
      if (touched.hasArea(area) || !next.isFarFromAbove(area, this, touched)) {
        next.solve(area);
      } else {
        next.copy(area, this, touched);
      }
    }
    return next;
  }

  /** NaN when unknown. */
  double of(int asset) {
    int area = asset == NONE ? NONE : grid.areaOf(asset);
    boolean tabled =
        area != NONE
            && !grid.isMeshed(area)
            && stage.assets().kind(asset) != AssetKind.DISTRIBUTION_TRANSFORMER;
    return tabled ? room[asset] : asked(asset);
  }

  private double asked(int asset) {
    if (asset == NONE) {
      return Double.NaN;
    }
    return direction == Direction.DEMAND
        ? stage.hosting().demandKva(asset)
        : stage.hosting().generationKva(asset);
  }

  private void solve(int area) {
    if (!grid.isMeshed(area)) {
      for (int bus = SupplyGrid.LV_BUS; bus < grid.busCount(area); bus++) {
        int asset = grid.assetOf(area, bus);
        room[asset] = asked(asset);
      }
      grid.transformers(area).forEach(transformer -> room[transformer] = asked(transformer));
    }
  }

  private void copy(int area, HostedRoom before, Touched touched) {
    for (int bus = SupplyGrid.LV_BUS; bus < grid.busCount(area); bus++) {
      int asset = grid.assetOf(area, bus);
      room[asset] = before.room[touched.beforeOf(asset)];
    }
    for (int transformer : grid.transformers(area)) {
      room[transformer] = before.room[touched.beforeOf(transformer)];
    }
  }

  /** True when what the area can take is its own affair, before and after. */
  private boolean isFarFromAbove(int area, HostedRoom before, Touched touched) {
    int above = grid.above(area);
    if (above == NONE) {
      return true;
    }
    Assets assets = stage.assets();
    int main = touched.beforeOf(grid.transformers(area).get(0));
    int aboveBefore = touched.beforeOf(above);
    if (aboveBefore == NONE || assets.kind(above) == AssetKind.DISTRIBUTION_TRANSFORMER) {
      return false;
    }
    double least = Math.min(before.of(aboveBefore), of(above));
    return before.of(aboveBefore) == of(above) || before.of(main) < FAR_FROM_ABOVE * least;
  }
}
