package io.headroom.planning.whatif;

import io.headroom.network.Network;
import io.headroom.network.Switch;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Drawn.Blame;
import io.headroom.rules.Text;
import io.headroom.topology.SupplyForest;
import java.util.List;

/** Another place where a line stands open. */
final class SwitchingWork {
  private final Stage stage;
  private final GridRows rows;

  SwitchingWork(Stage stage, GridRows rows) {
    this.stage = stage;
    this.rows = rows;
  }

  Drawn draw(MoveOpenPoint change) {
    int close = switchThat("close", change.close(), false);
    int open = switchThat("open", change.open(), true);
    refuseTwoVoltages(close);
    rows.switches.set(close, Rows.presently(rows.switches.get(close), true));
    rows.switches.set(open, Rows.presently(rows.switches.get(open), false));
    String closed = nameOf(rows.switches.get(close));
    String opened = nameOf(rows.switches.get(open));
    return Drawn.switched(
        rows,
        new Text("合上" + closed + "，断开" + opened, "Close " + closed + ", open " + opened),
        List.of(),
        new Blame("close", change.close()),
        new Blame("open", change.open()));
  }

  private int switchThat(String field, String id, boolean isClosed) {
    return openOrClosed(rows, field, id, isClosed);
  }

  /** The row of a switch that is presently open, or closed. */
  static int openOrClosed(GridRows rows, String field, String id, boolean isClosed) {
    int row = rows.switchRow(id);
    String wanted = isClosed ? "a switch that is closed" : "a switch that is open";
    if (row < 0) {
      throw new RefusedChange(field, id, "the id of " + wanted);
    }
    if (rows.switches.get(row).presentlyClosed() != isClosed) {
      throw new RefusedChange(
          field, id, wanted + "; this one is " + (isClosed ? "open" : "closed") + " already");
    }
    return row;
  }

  private void refuseTwoVoltages(int row) {
    SupplyForest forest = stage.forest();
    Network network = stage.dataset().network();
    int a = forest.feederOfNode(network.switchNodeA(row));
    int b = forest.feederOfNode(network.switchNodeB(row));
    if (a >= 0 && b >= 0 && forest.nominalKv(a) != forest.nominalKv(b)) {
      throw new RefusedChange(
          "close",
          rows.switches.get(row).id(),
          "a switch between lines of one voltage; these are of "
              + Words.number(forest.nominalKv(a))
              + " and "
              + Words.number(forest.nominalKv(b))
              + " kV");
    }
  }

  static String nameOf(Switch row) {
    String name = row.name();
    return name == null || name.isBlank() ? row.id() : name;
  }
}
