package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The feeder heads of one area and the buses each accounts for, the innermost measured head first.
 *
 * <pre>
 *   head A measured ─ s1 ─┬─ head B measured ─ s2        A: s1, s3, C, s4      B: s2
 *                         ├─ s3
 *                         └─ head C not measured ─ s4
 * </pre>
 *
 * <p>Heads whose feeders are joined into one loop share what they measured.
 */
final class AreaHeads {
  static final int NONE = -1;

  private final SupplyGrid grid;
  private final int area;
  private final List<Integer> feeders = new ArrayList<>();

  /** Head that accounts for each bus; −1 for the busbar and what hangs right from it. */
  final int[] headOfBus;

  /** Bus behind each head. */
  final int[] bus;

  /** Heads of one group are met together; by head, numbered as the first of the group. */
  final int[] group;

  /** First sections of each head, by bus; the bus behind the head itself when there is none. */
  final int[][] firstBuses;

  AreaHeads(SupplyGrid grid, int area, IntPredicate measured) {
    this.grid = grid;
    this.area = area;
    this.headOfBus = new int[grid.busCount(area)];
    Arrays.fill(headOfBus, NONE);
    Assets assets = grid.forest().assets();
    SupplyForest forest = grid.forest();
    for (int at = SupplyGrid.LV_BUS + 1; at < headOfBus.length; at++) {
      int asset = grid.assetOf(area, at);
      int above = headOfBus[grid.busOf(forest.parent(asset))];
      boolean own =
          assets.kind(asset) == AssetKind.FEEDER && (above == NONE || measured.test(asset));
      headOfBus[at] = own ? feeders.size() : above;
      if (own) {
        feeders.add(asset);
      }
    }
    this.bus = feeders.stream().mapToInt(grid::busOf).toArray();
    this.group = groups(forest);
    this.firstBuses = feeders.stream().map(this::firstBuses).toArray(int[][]::new);
  }

  private int[] groups(SupplyForest forest) {
    int[] groups = new int[feeders.size()];
    int loop = NONE;
    for (int head = 0; head < groups.length; head++) {
      groups[head] = head;
      if (forest.isOnLoop(feeders.get(head))) {
        loop = loop == NONE ? head : loop;
        groups[head] = loop;
      }
    }
    return groups;
  }

  private int[] firstBuses(int feeder) {
    List<Integer> first = new ArrayList<>();
    Assets assets = grid.forest().assets();
    for (int at = grid.busOf(feeder) + 1; at < grid.endOf(feeder); ) {
      int asset = grid.assetOf(area, at);
      if (assets.kind(asset) == AssetKind.LINE_SECTION) {
        first.add(at);
      }
      at = grid.endOf(asset);
    }
    return first.isEmpty()
        ? new int[] {grid.busOf(feeder)}
        : first.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return bus.length;
  }

  int feeder(int head) {
    return feeders.get(head);
  }

  /**
   * The head that a feeder's buses are accounted for by: its own, or one further up; −1 if none.
   */
  int headOf(int feeder) {
    return headOfBus[grid.busOf(feeder)];
  }
}
