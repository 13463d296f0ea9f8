package io.headroom.capacity.flow;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.LoopFlows;
import io.headroom.capacity.hours.HourlyLoading;
import io.headroom.network.AssetKind;
import io.headroom.network.GridDataset;
import io.headroom.power.SupplyGrid;
import io.headroom.rules.RuleSet;
import io.headroom.topology.SupplyForest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The headroom of a network whose loops have been solved: sections on a closed loop or between two
 * sources carry at their peak what the load flow of the measured heads says.
 *
 * <p>Where the load flow does not converge nothing is known, as without one.
 */
public final class SolvedLoops {
  private final SupplyForest forest;
  private final GridLoads loads;
  private final BitSet solved = new BitSet();
  private final Map<Integer, Double> peakKva = new HashMap<>();
  private final Map<Integer, Double> noonKw = new HashMap<>();

  private SolvedLoops(GridLoads loads) {
    this.loads = loads;
    this.forest = loads.grid.forest();
  }

  /** Costs a load flow only where there is a loop. */
  public static Headroom assess(
      GridDataset dataset, SupplyForest forest, RuleSet rules, LocalDate day) {
    Headroom headroom = Headroom.assess(dataset, forest, rules, day);
    if (!hasLoop(forest)) {
      return headroom;
    }
    HourlyLoading hours = HourlyLoading.of(dataset, forest, rules, headroom);
    SolvedLoops loops = new SolvedLoops(GridLoads.of(dataset, SupplyGrid.of(forest), rules, hours));
    for (int area = 0; area < loops.loads.grid.areaCount(); area++) {
      if (loops.loads.grid.isMeshed(area)) {
        loops.solve(area);
      }
    }
    return Headroom.assess(dataset, forest, rules, day, loops.flows());
  }

  private static boolean hasLoop(SupplyForest forest) {
    for (int i = 0; i < forest.orderedCount(); i++) {
      if (forest.isOnLoop(forest.topDown(i))) {
        return true;
      }
    }
    return false;
  }

  private LoopFlows flows() {
    return new LoopFlows(solved, peakKva, noonKw);
  }

  private void solve(int area) {
    SupplyGrid grid = loads.grid;
    AreaFlow flow = new AreaFlow(loads, area);
    if (!flow.solveMeasured(Moment.PEAK)) {
      return;
    }
    for (int bus = SupplyGrid.LV_BUS; bus < grid.busCount(area); bus++) {
      solved.set(grid.assetOf(area, bus));
    }
    grid.transformers(area).forEach(solved::set);
    take(flow, peakKva, bus -> flow.currentPu(bus) * SupplyGrid.BASE_KVA);
    if (flow.solveMeasured(Moment.NOON)) {
      take(flow, noonKw, bus -> flow.pIntoPu(bus) * SupplyGrid.BASE_KVA);
    }
  }

  /** A figure by bus. */
  private interface Figure {
    double at(int bus);
  }

  /** A current is counted as the apparent power it has at nominal voltage, as in every row. */
  private void take(AreaFlow flow, Map<Integer, Double> into, Figure figure) {
    SupplyGrid grid = loads.grid;
    for (int bus = SupplyGrid.LV_BUS + 1; bus < grid.busCount(flow.area()); bus++) {
      int asset = grid.assetOf(flow.area(), bus);
      boolean section = forest.assets().kind(asset) == AssetKind.LINE_SECTION;
      if (section && forest.isOnLoop(asset) && flow.isKnown(bus)) {
        into.put(asset, figure.at(bus));
      }
    }
  }
}
