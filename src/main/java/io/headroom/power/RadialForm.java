package io.headroom.power;

/**
 * A bus-branch grid that is a forest with one slack bus a tree, as columns for the sweep.
 *
 * <p>Angles shifts change no magnitude in a tree; they are added up from the source and put on the
 * angles afterwards.
 */
final class RadialForm {
  private final BusBranchGrid grid;
  private final GridWalk walk;
  private final RadialGrid columns;

  /** Where each bus of the grid stands in the columns. */
  private final int[] places;

  /** Angle of each column's ideal transformers and of its source, added up. */
  private final double[] turns;

  private RadialForm(BusBranchGrid grid, GridWalk walk) {
    this.grid = grid;
    this.walk = walk;
    places = new int[grid.busCount()];
    turns = new double[walk.count()];
    RadialGrid.Builder builder = RadialGrid.builder(grid.baseKva());
    for (int place = 0; place < walk.count(); place++) {
      int bus = walk.bus(place);
      places[bus] = add(builder, bus);
      builder.shunt(place, grid.shuntG(bus), grid.shuntB(bus));
    }
    columns = builder.build();
  }

  /** True for forests whose only held voltages are those of one slack bus a tree. */
  static boolean fits(BusBranchGrid grid, GridWalk walk) {
    boolean fits = !walk.meshed();
    for (int place = 0; place < walk.count(); place++) {
      fits &= grid.role(walk.bus(place)) != BusBranchGrid.Role.HELD;
    }
    return fits;
  }

  static RadialForm of(BusBranchGrid grid, GridWalk walk) {
    return new RadialForm(grid, walk);
  }

  RadialGrid columns() {
    return columns;
  }

  private int add(RadialGrid.Builder builder, int bus) {
    int via = walk.via(bus);
    if (via < 0) {
      int source = builder.source();
      turns[source] = grid.heldRad(bus);
      return source;
    }
    BusBranchGrid.Branch b = grid.branch(via);
    boolean down = b.to() == bus;
    int parent = places[down ? b.from() : b.to()];
    int place = builder.add(parent, impedance(down ? b : b.reversed()));
    turns[place] = turns[parent] + (down ? -b.shiftRad() : b.shiftRad());
    return place;
  }

  private static RadialGrid.Branch impedance(BusBranchGrid.Branch b) {
    return new RadialGrid.Branch(b.rPu(), b.xPu(), b.chargingPu(), b.ratio());
  }

  LoadFlowSolution solve(ZipLoad zip) {
    int n = columns.busCount();
    double[] p = new double[n];
    double[] q = new double[n];
    double[] source = new double[n];
    for (int place = 0; place < n; place++) {
      p[place] = grid.pPu(walk.bus(place));
      q[place] = grid.qPu(walk.bus(place));
      source[place] = grid.heldPu(walk.bus(place));
    }
    RadialLoadFlow flow = new RadialLoadFlow(columns, zip);
    if (!flow.solve(p, q, source)) {
      return LoadFlowSolution.notConverged(Solver.RADIAL, flow.iterations(), flow.mismatchPu());
    }
    return read(flow);
  }

  private LoadFlowSolution read(RadialLoadFlow flow) {
    SolutionTable table = new SolutionTable(grid);
    for (int place = 0; place < columns.busCount(); place++) {
      int bus = walk.bus(place);
      table.voltages[bus] = flow.voltagePu(place);
      table.angles[bus] = flow.angleRad(place) + turns[place];
      if (walk.via(bus) >= 0) {
        readBranch(flow, table, place);
      }
    }
    return table.solved(Solver.RADIAL, flow.iterations(), flow.mismatchPu());
  }

  private void readBranch(RadialLoadFlow flow, SolutionTable table, int place) {
    int branch = walk.via(walk.bus(place));
    boolean down = grid.branch(branch).to() == walk.bus(place);
    (down ? table.pFrom : table.pTo)[branch] = flow.pFromPu(place);
    (down ? table.qFrom : table.qTo)[branch] = flow.qFromPu(place);
    (down ? table.pTo : table.pFrom)[branch] = -flow.pIntoPu(place);
    (down ? table.qTo : table.qFrom)[branch] = -flow.qIntoPu(place);
  }
}
