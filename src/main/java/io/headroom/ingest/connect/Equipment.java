package io.headroom.ingest.connect;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Generator;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where equipment stands beside the lines, and the nodes that were delivered with it. */
final class Equipment {
  private final List<String> nodes = new ArrayList<>();
  private final PointIndex index;

  Equipment(NetworkDraft draft, MetricProjection projection) {
    Points points = new Points(projection);
    for (SwitchingStation s : draft.stations) {
      points.add(s.location(), s.node(), nodes);
    }
    for (DistributionTransformer t : draft.transformers) {
      points.add(t.location(), t.node(), nodes);
    }
    for (Generator g : draft.generators) {
      points.add(g.location(), g.node(), nodes);
    }
    for (Switch s : draft.switches) {
      points.add(s.location(), s.nodeA(), nodes);
    }
    index = PointIndex.of(points.x(), points.y());
  }

  boolean isAnyWithin(double x, double y, double radius) {
    boolean[] found = {false};
    index.within(x, y, radius, (item, metres) -> found[0] = true);
    return found[0];
  }

  /** The delivered node of the nearest equipment that has one; of several the first by name. */
  @Nullable String knownNode(double x, double y, double radius) {
    String[] best = new String[1];
    double[] least = {Double.POSITIVE_INFINITY};
    index.within(
        x,
        y,
        radius,
        (item, metres) -> {
          String node = nodes.get(item);
          boolean first = best[0] == null || node.compareTo(best[0]) < 0;
          boolean nearer = metres < least[0] - 0.001 || (metres < least[0] + 0.001 && first);
          if (!NetworkDraft.isUnknown(node) && nearer) {
            best[0] = node;
            least[0] = metres;
          }
        });
    return best[0];
  }

  private static final class Points {
    private final MetricProjection projection;
    private final List<double[]> metres = new ArrayList<>();

    Points(MetricProjection projection) {
      this.projection = projection;
    }

    void add(@Nullable Position at, String node, List<String> nodes) {
      if (at != null) {
        metres.add(projection.toMetres(at.lon(), at.lat()));
        nodes.add(node);
      }
    }

    double[] x() {
      return metres.stream().mapToDouble(xy -> xy[0]).toArray();
    }

    double[] y() {
      return metres.stream().mapToDouble(xy -> xy[1]).toArray();
    }
  }
}
