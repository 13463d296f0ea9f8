package io.headroom.ingest.connect;

import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.IssueLog;
import io.headroom.network.LineSection;
import io.headroom.network.Network;
import io.headroom.network.NetworkBuilder;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network whose rows are accepted one by one and whose nodes may still be unknown.
 *
 * <p>Distribution transformers, the most numerous, go straight on to the network when nothing is to
 * be found out about them; everything else waits for {@link #build()}.
 */
public final class NetworkDraft {
  /** Stands where the delivery gives no node; geometry has to find it. */
  public static final String UNKNOWN_NODE = "";

  final List<Substation> substations = new ArrayList<>();
  final List<PowerTransformer> powerTransformers = new ArrayList<>();
  final Map<String, Position> powerTransformerPoints = new HashMap<>();
  final List<LineSection> sections = new ArrayList<>();
  final List<Switch> switches = new ArrayList<>();
  final List<SwitchingStation> stations = new ArrayList<>();
  final List<DistributionTransformer> transformers = new ArrayList<>();
  final List<Generator> generators = new ArrayList<>();
  final List<Feeder> feeders = new ArrayList<>();

  private final NetworkBuilder builder;
  private boolean sectionsLackNodes;
  private boolean othersLackNodes;

  public NetworkDraft(IssueLog issues) {
    builder = new NetworkBuilder(issues);
  }

  public void add(Substation row) {
    substations.add(row);
  }

  /**
   * @param point where it stands; null for the position of its substation
   */
  public void add(PowerTransformer row, @Nullable Position point) {
    powerTransformers.add(row);
    if (point != null) {
      powerTransformerPoints.putIfAbsent(row.id(), point);
    }
    othersLackNodes |= isUnknown(row.busNode());
  }

  public void add(LineSection row) {
    sections.add(row);
    sectionsLackNodes |= isUnknown(row.fromNode()) || isUnknown(row.toNode());
  }

  public void add(Switch row) {
    switches.add(row);
    othersLackNodes |= isUnknown(row.nodeA()) || isUnknown(row.nodeB());
  }

  public void add(SwitchingStation row) {
    stations.add(row);
    othersLackNodes |= isUnknown(row.node());
  }

  public void add(DistributionTransformer row) {
    if (!sectionsLackNodes && !isUnknown(row.node())) {
      builder.add(row);
      return;
    }
    transformers.add(row);
    othersLackNodes |= isUnknown(row.node());
  }

  public void add(Generator row) {
    generators.add(row);
    othersLackNodes |= isUnknown(row.node());
  }

  public void add(Feeder row) {
    feeders.add(row);
    othersLackNodes |= isUnknown(row.headNode());
  }

  public boolean lacksNodes() {
    return sectionsLackNodes || othersLackNodes;
  }

  boolean sectionsLackNodes() {
    return sectionsLackNodes;
  }

  /** The network of all rows; the draft is empty afterwards, so that its memory can be used. */
  public Network build() {
    substations.forEach(builder::add);
    powerTransformers.forEach(builder::add);
    for (int i = 0; i < sections.size(); i++) {
      builder.add(sections.get(i));
    }
    sections.clear();
    switches.forEach(builder::add);
    stations.forEach(builder::add);
    transformers.forEach(builder::add);
    transformers.clear();
    generators.forEach(builder::add);
    feeders.forEach(builder::add);
    return builder.build();
  }

  static boolean isUnknown(String node) {
    return node.isEmpty();
  }
}
