package io.headroom.power;

import java.util.Arrays;

/**
 * Which buses the slack buses reach, breadth first, and over which branch each was reached.
 *
 * <p>A second way to a bus already reached makes the grid a mesh: a loop, parallel branches, or two
 * slack buses joined.
 */
final class GridWalk {
  private static final int NONE = -1;

  private final int[] order;
  private final int[] via;
  private final boolean[] reached;
  private int count;
  private boolean meshed;

  private GridWalk(BusBranchGrid grid) {
    int n = grid.busCount();
    order = new int[n];
    via = new int[n];
    reached = new boolean[n];
    Arrays.fill(via, NONE);
  }

  static GridWalk of(BusBranchGrid grid) {
    GridWalk walk = new GridWalk(grid);
    int[] starts = new int[grid.busCount() + 1];
    int[] ends = walk.ends(grid, starts);
    for (int bus = 0; bus < grid.busCount(); bus++) {
      if (grid.role(bus) == BusBranchGrid.Role.SLACK) {
        walk.reach(bus, NONE);
      }
    }
    for (int next = 0; next < walk.count; next++) {
      int bus = walk.order[next];
      for (int i = starts[bus]; i < starts[bus + 1]; i++) {
        walk.follow(grid, bus, ends[i]);
      }
    }
    return walk;
  }

  /** Branches by bus: those of a bus stand between its start and the next. */
  private int[] ends(BusBranchGrid grid, int[] starts) {
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      if (grid.inService(branch)) {
        starts[grid.branch(branch).from() + 1]++;
        starts[grid.branch(branch).to() + 1]++;
      }
    }
    for (int bus = 0; bus < grid.busCount(); bus++) {
      starts[bus + 1] += starts[bus];
    }
    int[] ends = new int[starts[grid.busCount()]];
    int[] next = Arrays.copyOf(starts, grid.busCount());
    for (int branch = 0; branch < grid.branchCount(); branch++) {
      if (grid.inService(branch)) {
        ends[next[grid.branch(branch).from()]++] = branch;
        ends[next[grid.branch(branch).to()]++] = branch;
      }
    }
    return ends;
  }

  private void follow(BusBranchGrid grid, int bus, int branch) {
    if (branch == via[bus]) {
      return;
    }
    BusBranchGrid.Branch b = grid.branch(branch);
    int other = b.from() == bus ? b.to() : b.from();
    if (reached[other]) {
      meshed = true;
    } else {
      reach(other, branch);
    }
  }

  private void reach(int bus, int branch) {
    reached[bus] = true;
    via[bus] = branch;
    order[count++] = bus;
  }

  /** How many buses are energised. */
  int count() {
    return count;
  }

  /** The energised buses, slack buses first, each after the one it was reached from. */
  int bus(int place) {
    return order[place];
  }

  /** The branch over which the bus was reached, −1 at a slack bus. */
  int via(int bus) {
    return via[bus];
  }

  boolean reached(int bus) {
    return reached[bus];
  }

  boolean meshed() {
    return meshed;
  }
}
