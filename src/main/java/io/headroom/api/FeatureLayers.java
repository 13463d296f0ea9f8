package io.headroom.api;

import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.LayerName;
import io.headroom.api.wire.NetworkProperties;
import io.headroom.geo.Extent;
import io.headroom.map.AreaLevel;
import io.headroom.map.AreaQuestion;
import io.headroom.map.NetworkFeature;
import io.headroom.network.Direction;
import io.headroom.planning.opening.ConstraintHistory;
import io.headroom.rules.Text;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** What is handed over as collections of features: what the map shows, row by row. */
final class FeatureLayers {
  private static final Text EXACT =
      new Text(
          "只含可以公开的设备；登录的规划人员看到全部。",
          " Only assets that may be shown; planners who have signed in see all.");

  private final Published published;
  private final ConstraintHistory history;

  FeatureLayers(Published published, ConstraintHistory history) {
    this.published = published;
    this.history = history;
  }

  List<FeatureLayer> all() {
    List<FeatureLayer> layers = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      for (AreaLevel level : List.of(AreaLevel.FEEDER, AreaLevel.AREA)) {
        layers.add(areas(direction, level));
      }
    }
    layers.add(
        network(
            "transformers",
            new Text("配电变压器", "Distribution transformers"),
            NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER,
            NetworkProperties.TransformerProperties.class));
    layers.add(
        network(
            "feeders",
            new Text("10 kV 线路", "10 kV feeders"),
            NetworkFeature.Kind.FEEDER,
            NetworkProperties.FeederProperties.class));
    layers.add(
        network(
            "substations",
            new Text("变电站", "Substations"),
            NetworkFeature.Kind.SUBSTATION,
            NetworkProperties.SubstationProperties.class));
    layers.add(
        network(
            "switching-stations",
            new Text("开闭所、环网柜", "Switching stations"),
            NetworkFeature.Kind.SWITCHING_STATION,
            NetworkProperties.SwitchingStationProperties.class));
    layers.add(
        network(
            "open-points",
            new Text("联络开关（常开）", "Open points between feeders"),
            NetworkFeature.Kind.TIE,
            NetworkProperties.TieProperties.class));
    if (!published.disclosure().isPublic()) {
      layers.add(sections());
    }
    return layers;
  }

  /** For planners only: anybody else sees lines without their exact course. */
  private FeatureLayer sections() {
    return new SectionFeatureLayer(
        published,
        new LayerName(
            "sections",
            new Text("线路区段", "Line sections"),
            new Text("实际走向和每段自己的数据。", " As built, with figures of its own.")));
  }

  private FeatureLayer areas(Direction direction, AreaLevel level) {
    boolean demand = direction == Direction.DEMAND;
    boolean feeder = level == AreaLevel.FEEDER;
    Text title =
        new Text(
            (feeder ? "馈线供电区域" : "乡镇") + (demand ? "，用电" : "，上网"),
            (feeder ? "Feeder areas, " : "Townships, ") + (demand ? "demand" : "generation"));
    Text description =
        new Text(
            "沿供电路径最紧一级的等级、原因和余量。",
            " Grade, reason and room of the tightest level along the supply path.");
    String id = (feeder ? "feeder-areas-" : "townships-") + (demand ? "demand" : "generation");
    Extent whole = published.snapshot().extent();
    Envelope box = new Envelope(whole.west(), whole.east(), whole.south(), whole.north());
    return new AreaFeatureLayer(
        published,
        new LayerName(id, title, description),
        new AreaQuestion(box, direction, level, null),
        new AreaWriter(published, area -> history.since(direction, area)));
  }

  private FeatureLayer network(
      String id, Text title, NetworkFeature.Kind kind, Class<? extends Record> properties) {
    return new NetworkFeatureLayer(published, new LayerName(id, title, EXACT), kind, properties);
  }
}
