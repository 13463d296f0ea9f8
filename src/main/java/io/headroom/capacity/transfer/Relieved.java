package io.headroom.capacity.transfer;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.flow.AreaState;
import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what every asset on the two ways to the sources carries less once load was moved.
 *
 * <p>Where an asset measured less than its feeders' peaks add up to, what it is freed of counts in
 * that proportion; what it gets counts in full.
 */
final class Relieved {
  private final Headroom headroom;
  private final SupplyForest forest;
  private final PeakAreas state;
  private final Map<Integer, Double> kva = new LinkedHashMap<>();

  Relieved(Headroom headroom, PeakAreas state) {
    this.headroom = headroom;
    this.forest = headroom.forest();
    this.state = state;
  }

  /** Negative when the asset carries more. */
  void add(int asset, double less) {
    kva.merge(asset, less > 0 ? less * measuredShare(asset) : less, Double::sum);
  }

  /** The same for everything above a main transformer, its N-1 group first. */
  void addAbove(int mainTransformer, double less) {
    int[] path = forest.path(mainTransformer);
    for (int i = 1; i < path.length; i++) {
      add(path[i], less);
    }
  }

  private double measuredShare(int asset) {
    double before = beforeKva(asset);
    double measured = headroom.peakKva(asset) + headroom.committedKva(asset);
    return measured < before ? measured / before : 1;
  }

  private double beforeKva(int asset) {
    Assets assets = forest.assets();
    if (assets.kind(asset) != AssetKind.SUBSTATION) {
      return flowKva(asset);
    }
    return assets.groups().get(assets.row(asset)).transformers().stream()
        .map(row -> assets.asset(AssetKind.MAIN_TRANSFORMER, row))
        .map(member -> state.grid().areaOf(member))
        .filter(area -> area >= 0)
        .distinct()
        .mapToDouble(area -> FlowAfter.beforeKva(state.area(area), SupplyGrid.LV_BUS))
        .sum();
  }

  /** What the load flow before saw in an asset. */
  private double flowKva(int asset) {
    int area = state.grid().areaOf(asset);
    AreaState of = state.area(area);
    return of.converged() ? FlowAfter.beforeKva(of, state.grid().busOf(asset)) : Double.NaN;
  }

  List<Transfer.Relief> list() {
    return kva.entrySet().stream()
        .map(entry -> new Transfer.Relief(entry.getKey(), entry.getValue()))
        .toList();
  }
}
