package io.headroom.planning.whatif;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Direction;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Ownership;
import io.headroom.planning.whatif.Change.AddGeneration;
import io.headroom.planning.whatif.Change.AddLoad;
import io.headroom.planning.whatif.Change.Place;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Text;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;

/** Customers and plants more: they count as promises do, at every asset of their supply path. */
final class ConnectionWork {
  private static final double REACH_METRES = 1_000;
  private static final int NONE = -1;

  private final Snapshot snapshot;
  private final Stage stage;
  private final Assets assets;
  private final GridRows rows;
  private final int index;

  ConnectionWork(Snapshot snapshot, Stage stage, GridRows rows, int index) {
    this.snapshot = snapshot;
    this.stage = stage;
    this.assets = stage.assets();
    this.rows = rows;
    this.index = index;
  }

  Drawn draw(AddLoad change) {
    DrawingBoard.size("kva", change.kva(), "kVA");
    if (change.use().isGeneration()) {
      throw new RefusedChange("use", change.use().code(), "a use of power");
    }
    double kw = change.kva() * snapshot.rules().powerFactor(change.use());
    int asset = assetAt(change.at(), snapshot.rules().supplyVoltage(change.use(), kw, false));
    promise(asset, change.use(), Direction.DEMAND, change.kva());
    String name = stage.forest().name(asset);
    String size = Words.kva(change.kva());
    return Drawn.promised(
        rows,
        new Text(
            name + "新增用电 " + size,
            "Connect " + size + " (" + change.use().code() + ") at " + name));
  }

  /** What is promised of generation is its rating times cosφ. */
  Drawn draw(AddGeneration change) {
    DrawingBoard.size("kw", change.kw(), "kW");
    Use use = Use.ROOFTOP_PV_CI;
    int asset = assetAt(change.at(), snapshot.rules().supplyVoltage(use, change.kw(), false));
    double kva = change.kw() / snapshot.rules().generationPowerFactor();
    promise(asset, use, Direction.GENERATION, kva);
    String name = stage.forest().name(asset);
    String size = Words.kw(change.kw());
    return Drawn.promised(
        rows, new Text(name + "新增发电 " + size, "Connect " + size + " of generation at " + name));
  }

  private void promise(int asset, Use use, Direction direction, double kva) {
    rows.commitments.add(
        new Commitment(
            "what-if-" + index,
            assets.id(asset),
            use.code(),
            direction,
            kva,
            Double.NaN,
            snapshot.day(),
            null,
            Commitment.Status.QUOTED,
            null));
  }

  private int assetAt(Place place, SupplyVoltage voltage) {
    String id = place.assetId();
    if (id != null) {
      return named(id);
    }
    Position position = place.position();
    int found = position == null ? NONE : near(position, voltage);
    if (found == NONE) {
      String read = position == null ? "" : position.lon() + "," + position.lat();
      throw new RefusedChange(
          "at", read, "a place within 1 km of " + whatIsWanted(voltage) + " with supply");
    }
    return found;
  }

  private static String whatIsWanted(SupplyVoltage voltage) {
    return voltage.isLow() ? "a public transformer" : "a line of " + lineKv(voltage) + " kV";
  }

  private int named(String id) {
    int asset = assets.find(id);
    boolean possible =
        asset >= 0
            && assets.kind(asset) != AssetKind.SUBSTATION
            && stage.forest().isSupplied(asset);
    if (!possible) {
      throw new RefusedChange(
          "at.assetId",
          id,
          "the id of a transformer, section, feeder or main transformer with supply");
    }
    return asset;
  }

  private int near(Position position, SupplyVoltage voltage) {
    double[] at = snapshot.projection().toMetres(position.lon(), position.lat());
    return voltage.isLow() ? nearTransformer(at) : nearSection(at, lineKv(voltage));
  }

  private static int lineKv(SupplyVoltage voltage) {
    return voltage == SupplyVoltage.HV_35 ? 35 : 10;
  }

  private int nearTransformer(double[] at) {
    int row =
        snapshot
            .transformers()
            .nearest(
                at[0],
                at[1],
                t ->
                    stage.forest().isSupplied(t)
                        && rows.transformers.get(t).ownership() == Ownership.PUBLIC);
    boolean inReach =
        row != NONE && snapshot.transformers().distance(row, at[0], at[1]) <= REACH_METRES;
    return inReach ? assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row) : NONE;
  }

  private int nearSection(double[] at, double kv) {
    int[] nearest = {NONE};
    double[] least = {Double.POSITIVE_INFINITY};
    snapshot
        .sections()
        .within(
            at[0],
            at[1],
            REACH_METRES,
            (row, metres, along, x, y) -> {
              int asset = assets.asset(AssetKind.LINE_SECTION, row);
              boolean better = metres < least[0] || (metres == least[0] && asset < nearest[0]);
              if (better && isLine(row, kv) && stage.forest().isSupplied(asset)) {
                least[0] = metres;
                nearest[0] = asset;
              }
            });
    return nearest[0];
  }

  private boolean isLine(int row, double kv) {
    return NominalVoltage.same(rows.sections.get(row).voltageKv(), kv);
  }
}
