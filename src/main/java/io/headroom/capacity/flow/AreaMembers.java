package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;

/**
 * Who draws in which area: distribution transformers, and main transformers that hang from one of
 * its sections. Compressed rows, four bytes a member.
 */
final class AreaMembers {
  private final int[] starts;
  private final int[] members;

  AreaMembers(SupplyGrid grid) {
    starts = new int[grid.areaCount() + 1];
    forEach(grid, (member, area) -> starts[area + 1]++);
    for (int area = 0; area < grid.areaCount(); area++) {
      starts[area + 1] += starts[area];
    }
    members = new int[starts[grid.areaCount()]];
    int[] next = starts.clone();
    forEach(grid, (member, area) -> members[next[area]++] = member);
  }

  private interface Visitor {
    void visit(int member, int area);
  }

  private static void forEach(SupplyGrid grid, Visitor visitor) {
    SupplyForest forest = grid.forest();
    Assets assets = forest.assets();
    for (int t = 0; t < assets.count(AssetKind.DISTRIBUTION_TRANSFORMER); t++) {
      visit(t, grid, visitor);
    }
    for (int row = 0; row < assets.count(AssetKind.MAIN_TRANSFORMER); row++) {
      visit(assets.asset(AssetKind.MAIN_TRANSFORMER, row), grid, visitor);
    }
  }

  private static void visit(int member, SupplyGrid grid, Visitor visitor) {
    int parent = grid.forest().parent(member);
    if (parent >= 0) {
      visitor.visit(member, grid.areaOf(parent));
    }
  }

  int count(int area) {
    return starts[area + 1] - starts[area];
  }

  /** The i-th member of an area, an asset. */
  int get(int area, int i) {
    return members[starts[area] + i];
  }
}
