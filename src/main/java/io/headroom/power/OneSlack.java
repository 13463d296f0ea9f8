package io.headroom.power;

/**
 * A grid whose slack buses are merged into one, so that a solver which knows a single slack bus can
 * solve it.
 *
 * <pre>
 *   slack A ── branch ── …            ┌─(ideal)── branch ── …
 *   slack B ── branch ── …     =   one slack
 *   slack C ── branch ── …            └─(ideal)── branch ── …
 * </pre>
 *
 * <p>Exact: voltage and angle of a slack bus are known, so an ideal transformer that makes them out
 * of the one slack's goes into the near end of each branch there. Branches between two slack buses
 * carry what their ends decide and are left out, as is what no slack bus reaches.
 */
final class OneSlack {
  private final BusBranchGrid grid;
  private final GridWalk walk;

  /** The slack bus that stands for all. */
  private final int slack;

  OneSlack(BusBranchGrid grid, GridWalk walk) {
    this.grid = grid;
    this.walk = walk;
    slack = walk.bus(0);
  }

  int slack() {
    return slack;
  }

  /** The bus that stands for this one: itself, or the one slack bus. */
  int standIn(int bus) {
    return isSlack(bus) ? slack : bus;
  }

  boolean isSlack(int bus) {
    return grid.role(bus) == BusBranchGrid.Role.SLACK;
  }

  /** True for branches that the solver has to find the flow of. */
  boolean unknown(int branch) {
    BusBranchGrid.Branch b = grid.branch(branch);
    return carries(branch) && !(isSlack(b.from()) && isSlack(b.to()));
  }

  /** True for branches in service that are energised. */
  boolean carries(int branch) {
    return grid.inService(branch) && walk.reached(grid.branch(branch).from());
  }

  /** True where {@link #branch} is seen from the other end than the one delivered. */
  boolean reversed(int branch) {
    return isSlack(grid.branch(branch).to());
  }

  /** The branch as the one slack sees it; its ends may have to be replaced by stand-ins. */
  BusBranchGrid.Branch branch(int branch) {
    BusBranchGrid.Branch b = grid.branch(branch);
    BusBranchGrid.Branch seen = reversed(branch) ? b.reversed() : b;
    int near = seen.from();
    if (!isSlack(near)) {
      return seen;
    }
    return seen.behind(
        grid.heldPu(slack) / grid.heldPu(near), grid.heldRad(slack) - grid.heldRad(near));
  }

  /** Voltages and angles along the taps from the slack buses down: a start without load. */
  void noLoad(double[] voltages, double[] angles) {
    for (int place = 0; place < walk.count(); place++) {
      int bus = walk.bus(place);
      int via = walk.via(bus);
      voltages[bus] = grid.heldPu(bus);
      angles[bus] = grid.heldRad(bus);
      if (via >= 0) {
        BusBranchGrid.Branch b = grid.branch(via);
        BusBranchGrid.Branch down = b.to() == bus ? b : b.reversed();
        angles[bus] = angles[down.from()] - down.shiftRad();
        boolean held = grid.role(bus) == BusBranchGrid.Role.HELD;
        voltages[bus] = held ? grid.heldPu(bus) : voltages[down.from()] / down.ratio();
      }
    }
  }
}
