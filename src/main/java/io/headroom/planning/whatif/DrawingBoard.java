package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.PowerTransformer;
import io.headroom.planning.whatif.Change.AddFeeder;
import io.headroom.planning.whatif.Change.AddGeneration;
import io.headroom.planning.whatif.Change.AddLoad;
import io.headroom.planning.whatif.Change.AddSection;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.ReplaceTransformer;
import io.headroom.rules.Text;
import io.headroom.rules.TransformerImpedance;
import io.headroom.snapshot.Snapshot;

/** Draws one change into the rows of the stage that it follows. */
final class DrawingBoard {
  private static final double LARGEST_KVA = 1_000_000;
  private static final double KVA_PER_MVA = 1000;

  private final Snapshot snapshot;
  private final Stage start;
  private final Stage stage;
  private final int index;
  private final GridRows rows;

  DrawingBoard(Snapshot snapshot, Stage start, Stage stage, int index) {
    this.snapshot = snapshot;
    this.start = start;
    this.stage = stage;
    this.index = index;
    this.rows = stage.drawn().copy();
  }

  Drawn draw(Change change) {
    if (change instanceof AddLoad load) {
      return new ConnectionWork(snapshot, stage, rows, index).draw(load);
    }
    if (change instanceof AddGeneration plant) {
      return new ConnectionWork(snapshot, stage, rows, index).draw(plant);
    }
    if (change instanceof MoveOpenPoint move) {
      return new SwitchingWork(stage, rows).draw(move);
    }
    if (change instanceof ReplaceTransformer other) {
      return replace(other);
    }
    LineWork lines = new LineWork(snapshot, stage, rows, index);
    return change instanceof AddFeeder feeder
        ? lines.draw(feeder)
        : lines.draw((AddSection) change);
  }

  private Drawn replace(ReplaceTransformer change) {
    size("ratedKva", change.ratedKva(), "kVA");
    int asset = stage.assets().find(AssetKind.DISTRIBUTION_TRANSFORMER, change.assetId());
    int main = stage.assets().find(AssetKind.MAIN_TRANSFORMER, change.assetId());
    if (asset < 0 && main < 0) {
      throw new RefusedChange(
          "assetId", change.assetId(), "the id of a distribution or main transformer");
    }
    String name = stage.assets().name(asset < 0 ? main : asset);
    if (asset >= 0) {
      int row = stage.assets().row(asset);
      DistributionTransformer was = rows.transformers.get(row);
      rows.transformers.set(row, Rows.rated(was, change.ratedKva()));
    } else {
      int row = stage.assets().row(main);
      PowerTransformer was = rows.powerTransformers.get(row);
      rows.powerTransformers.set(row, Rows.rated(was, plate(row, was, change.ratedKva())));
    }
    String size = Words.kva(change.ratedKva());
    return Drawn.replaced(
        rows, new Text(name + "换成 " + size, "Replace " + name + " by one of " + size));
  }

  /** Of the size it had, its own figures; else those that the rules assume for the size. */
  private double[] plate(int row, PowerTransformer was, double ratedKva) {
    PowerTransformer delivered = start.drawn().powerTransformers.get(row);
    boolean own = ratedKva == delivered.ratedKva();
    if (own || Double.isNaN(delivered.impedancePercent())) {
      return new double[] {ratedKva, delivered.impedancePercent(), delivered.loadLossKw()};
    }
    TransformerImpedance usual =
        snapshot.rules().mainTransformerImpedance(was.hvKv(), ratedKva / KVA_PER_MVA);
    return new double[] {ratedKva, usual.shortCircuitPercent(), usual.loadLossKw()};
  }

  static void size(String field, double value, String unit) {
    if (!(value > 0 && value <= LARGEST_KVA)) {
      throw new RefusedChange(
          field, Words.number(value), "more than 0 and at most 1000000 " + unit);
    }
  }
}
