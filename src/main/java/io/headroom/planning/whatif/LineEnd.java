package io.headroom.planning.whatif;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.LineSection;
import io.headroom.network.NominalVoltage;
import io.headroom.network.Switch;
import io.headroom.topology.SupplyForest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node where a new line may end, and where that is. */
record LineEnd(String node, @Nullable Position position, double kv) {

  /** Both ends of a section or switch, or the node of a transformer; none for any other id. */
  static List<LineEnd> of(String id, Stage stage, GridRows rows) {
    int section = stage.assets().find(AssetKind.LINE_SECTION, id);
    if (section >= 0) {
      return ofSection(rows.sections.get(stage.assets().row(section)));
    }
    int transformer = stage.assets().find(AssetKind.DISTRIBUTION_TRANSFORMER, id);
    if (transformer >= 0) {
      DistributionTransformer row = rows.transformers.get(stage.assets().row(transformer));
      int parent = stage.forest().parent(transformer);
      double kv = parent < 0 ? Double.NaN : stage.assets().voltageKv(parent);
      return List.of(new LineEnd(row.node(), row.location(), kv));
    }
    int device = rows.switchRow(id);
    return device < 0 ? List.of() : ofSwitch(rows.switches.get(device), device, stage);
  }

  private static List<LineEnd> ofSection(LineSection row) {
    double[] course = row.coordinates();
    int last = course.length - 2;
    double kv = NominalVoltage.classOf(row.voltageKv());
    return List.of(
        new LineEnd(row.fromNode(), last < 0 ? null : new Position(course[0], course[1]), kv),
        new LineEnd(
            row.toNode(), last < 0 ? null : new Position(course[last], course[last + 1]), kv));
  }

  private static List<LineEnd> ofSwitch(Switch row, int device, Stage stage) {
    SupplyForest forest = stage.forest();
    int a = forest.supplyOfNode(stage.dataset().network().switchNodeA(device));
    int b = forest.supplyOfNode(stage.dataset().network().switchNodeB(device));
    int supply = a >= 0 ? a : b;
    double kv = supply < 0 ? Double.NaN : stage.assets().voltageKv(supply);
    return List.of(
        new LineEnd(row.nodeA(), row.location(), kv), new LineEnd(row.nodeB(), row.location(), kv));
  }

  /** False where nobody knows the voltage too. */
  boolean isOf(double voltageKv) {
    return NominalVoltage.same(kv, voltageKv);
  }
}
