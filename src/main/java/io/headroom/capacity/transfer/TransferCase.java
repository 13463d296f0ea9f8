package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.AreaState;
import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;

/**
 * One feeder, one tie, and where both lie.
 *
 * @param way of the giving feeder from the tie up to its head, the feeder last
 * @param givingPath from the tie up to the source of the giving side
 * @param takingPath the same of the neighbour
 * @param givingArea in which the giving feeder lies
 * @param takingArea in which the neighbour lies; the same when both hang from one transformer
 */
record TransferCase(
    TransferStudy.Basis basis,
    TieSide side,
    int[] way,
    int[] givingPath,
    int[] takingPath,
    int givingArea,
    int takingArea) {

  static TransferCase of(TransferStudy.Basis basis, TieSide side) {
    SupplyForest forest = basis.headroom().forest();
    SupplyGrid supply = basis.state().grid();
    return new TransferCase(
        basis,
        side,
        basis.openings().wayUp(side.givingNode()),
        forest.path(forest.supplyOfNode(side.givingNode())),
        forest.path(forest.supplyOfNode(side.takingNode())),
        supply.areaOf(side.giver(forest)),
        supply.areaOf(side.taker(forest)));
  }

  Headroom headroom() {
    return basis.headroom();
  }

  SupplyForest forest() {
    return basis.headroom().forest();
  }

  Assets assets() {
    return forest().assets();
  }

  SupplyGrid supply() {
    return basis.state().grid();
  }

  AreaState giving() {
    return basis.state().area(givingArea);
  }

  AreaState taking() {
    return basis.state().area(takingArea);
  }

  /** True when both feeders hang from the same main transformer. */
  boolean isOneArea() {
    return givingArea == takingArea;
  }

  /** True for what has a bus of its own in an area. */
  boolean liesIn(int asset, int area) {
    return assets().kind(asset) != AssetKind.SUBSTATION && supply().areaOf(asset) == area;
  }

  /** True for what both feeders hang from. */
  boolean isShared(int asset) {
    return Arrays.stream(givingPath).anyMatch(other -> other == asset);
  }

  /** Rating of an asset, of a main transformer with those that run in parallel. */
  double parallelKva(int asset) {
    return assets().kind(asset) == AssetKind.MAIN_TRANSFORMER
        ? supply().transformers(supply().areaOf(asset)).stream()
            .mapToDouble(headroom()::ratedKva)
            .sum()
        : headroom().ratedKva(asset);
  }
}
