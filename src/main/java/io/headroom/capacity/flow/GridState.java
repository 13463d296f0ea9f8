package io.headroom.capacity.flow;

import io.headroom.network.AssetKind;
import io.headroom.power.Solver;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The whole network at one moment, solved: voltages and flows of every asset, area by area.
 *
 * <p>NaN where an area did not converge, where the load is unknown, and for what is not supplied.
 * Immutable; twenty-four bytes an asset above the distribution transformers.
 */
public final class GridState {
  private final GridLoads loads;
  private final SupplyGrid grid;
  private final Moment moment;
  private final AreaState[] areas;

  private GridState(GridLoads loads, Moment moment, AreaState[] areas) {
    this.loads = loads;
    this.grid = loads.grid;
    this.moment = moment;
    this.areas = areas;
  }

  /** Solves all areas, side by side on the cores there are. */
  public static GridState solve(GridLoads loads, Moment moment) {
    AreaState[] areas =
        IntStream.range(0, loads.grid.areaCount())
            .parallel()
            .mapToObj(area -> AreaState.solve(new AreaFlow(loads, area), moment, loads.grid))
            .toArray(AreaState[]::new);
    return new GridState(loads, moment, areas);
  }

  public Moment moment() {
    return moment;
  }

  public SupplyGrid grid() {
    return grid;
  }

  public GridLoads loads() {
    return loads;
  }

  /** One area in per unit, by bus. */
  public AreaState area(int area) {
    return areas[area];
  }

  /** How many areas did not converge. */
  public int divergedAreas() {
    return (int) Arrays.stream(areas).filter(area -> !area.converged()).count();
  }

  /** Which solver an area came from. */
  public Solver solver(int area) {
    return areas[area].solver();
  }

  /** True when the load flow says something about an asset. */
  public boolean isKnown(int asset) {
    int area = grid.areaOf(asset);
    return area >= 0 && areas[area].isKnown(grid.busOf(asset));
  }

  /**
   * Voltage at the far end of a section, behind a head, at the node of a transformer, or LV bus.
   */
  public double voltagePu(int asset) {
    return isKnown(asset) ? areas[grid.areaOf(asset)].voltagePu(grid.busOf(asset)) : Double.NaN;
  }

  /** Active power through an asset towards the customers; not for distribution transformers. */
  public double kw(int asset) {
    return isFlow(asset)
        ? areas[grid.areaOf(asset)].pIntoPu(grid.busOf(asset)) * SupplyGrid.BASE_KVA
        : Double.NaN;
  }

  public double kvar(int asset) {
    return isFlow(asset)
        ? areas[grid.areaOf(asset)].qIntoPu(grid.busOf(asset)) * SupplyGrid.BASE_KVA
        : Double.NaN;
  }

  /** Current of a section, feeder or main transformer's lower side, in A. */
  public double amps(int asset) {
    int area = grid.areaOf(asset);
    return isFlow(asset)
        ? areas[area].currentPu(grid.busOf(asset)) * grid.baseAmps(area)
        : Double.NaN;
  }

  private boolean isFlow(int asset) {
    Assets assets = grid.forest().assets();
    return assets.kind(asset) != AssetKind.DISTRIBUTION_TRANSFORMER && isKnown(asset);
  }

  /** α of a feeder's transformers; NaN when the feeder's area did not converge. */
  public double loadFactor(int feeder) {
    int area = grid.areaOf(feeder);
    return area < 0 ? Double.NaN : areas[area].loadFactor(grid.busOf(feeder));
  }

  /** Share of what a head measured that no transformer explains; NaN when it measured nothing. */
  public double unexplainedShare(int feeder) {
    int area = grid.areaOf(feeder);
    return area < 0 ? Double.NaN : areas[area].unexplainedShare(grid.busOf(feeder));
  }

  /** Lowest voltage over the buses of a feeder, below its head; NaN when unknown. */
  public double minimumPu(int feeder) {
    int area = grid.areaOf(feeder);
    if (area < 0) {
      return Double.NaN;
    }
    double lowest = Double.POSITIVE_INFINITY;
    for (int bus = grid.busOf(feeder); bus < grid.endOf(feeder); bus++) {
      double here = areas[area].isKnown(bus) ? areas[area].voltagePu(bus) : Double.NaN;
      lowest = Math.min(lowest, here);
    }
    return lowest;
  }
}
