package io.headroom.ingest.connect;

import io.headroom.geo.MetricProjection;
import io.headroom.geo.PointIndex;
import io.headroom.geo.Position;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The busbars of all substations as points on the map.
 *
 * <p>A main transformer stands on a busbar of its own unless the delivery says otherwise;
 * transformers of one parallel group stand on a common one. Its upper side meets the lines of that
 * voltage that end at the substation.
 */
final class Busbars {
  /**
   * A busbar at a point of the map.
   *
   * @param role what may happen at this point
   */
  record Busbar(
      String node, double voltageClass, String substationId, Role role, double x, double y) {
    boolean startsFeeders() {
      return role == Role.FEEDING;
    }
  }

  /** What a busbar does at a point. */
  enum Role {
    FEEDING,
    /** The middle of the substation, for a transformer that has a point of its own. */
    SITE,
    /** The side that is fed from below. */
    FED
  }

  private static final double YARD_METRES = 100;

  private final List<Busbar> busbars = new ArrayList<>();
  private final Map<String, Substation> substations = new HashMap<>();
  private final Map<String, Position> points;
  private final MetricProjection projection;
  private final Map<String, String> lowerNodes = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private final PointIndex index;

  Busbars(NetworkDraft draft, Map<String, String> knownNodes, MetricProjection projection) {
    this.projection = projection;
    this.points = draft.powerTransformerPoints;
    draft.substations.forEach(s -> substations.putIfAbsent(s.id(), s));
    List<PowerTransformer> sorted = new ArrayList<>(draft.powerTransformers);
    sorted.sort(Comparator.comparing(PowerTransformer::id));
    sorted.forEach(t -> addLower(t, knownNodes.get(t.id())));
    sorted.forEach(this::addUpper);
    index =
        PointIndex.of(
            busbars.stream().mapToDouble(Busbar::x).toArray(),
            busbars.stream().mapToDouble(Busbar::y).toArray());
  }

  /** The busbar a transformer feeds. */
  String lowerNode(PowerTransformer transformer) {
    return lowerNodes.getOrDefault(transformer.id(), transformer.busNode());
  }

  /** The node that feeds a transformer, when a line of its upper voltage was found to end there. */
  @Nullable String upperNode(PowerTransformer transformer) {
    String delivered = transformer.hvNode();
    if (delivered == null || !NetworkDraft.isUnknown(delivered)) {
      return delivered;
    }
    String node = upperLabel(transformer);
    return reached.contains(node) ? node : null;
  }

  /** Notes that a line meets this busbar. */
  void reach(Busbar busbar) {
    reached.add(busbar.node);
  }

  /** The nearest busbar of a voltage that can start a feeder, at any distance. */
  @Nullable Busbar nearest(double x, double y, double voltageClass, @Nullable String substationId) {
    boolean narrowed = substationId != null && substations.containsKey(substationId);
    Predicate<Busbar> accepts =
        b ->
            b.startsFeeders()
                && b.voltageClass == voltageClass
                && (!narrowed || b.substationId.equals(substationId));
    int found = index.nearest(x, y, item -> accepts.test(busbars.get(item)));
    if (found < 0) {
      return null;
    }
    // several transformers may stand on one spot: the order of ids decides, not that of the index
    return within(x, y, index.distance(found, x, y) + 0.001, accepts);
  }

  /** Another busbar that could as well have been chosen, by its place; null when there is none. */
  @Nullable Busbar rival(Busbar chosen) {
    return within(
        chosen.x,
        chosen.y,
        0.001,
        b ->
            b.startsFeeders()
                && b.voltageClass == chosen.voltageClass
                && b.substationId.equals(chosen.substationId)
                && !b.node.equals(chosen.node));
  }

  /** The busbar of a voltage within reach, nearest first. */
  @Nullable Busbar within(double x, double y, double radius, double voltageClass) {
    return within(x, y, radius, b -> b.voltageClass == voltageClass);
  }

  /**
   * The upper side of a substation that a line of its voltage ends at. A substation is drawn as a
   * point but is a yard, and lines end at its edge.
   */
  @Nullable Busbar fedAt(double x, double y, double voltageClass) {
    return within(x, y, YARD_METRES, b -> b.role == Role.FED && b.voltageClass == voltageClass);
  }

  /** Two different busbars of one voltage and one substation, nearest to a point; else null. */
  Busbar @Nullable [] pair(double x, double y, @Nullable String substationId, double reach) {
    Busbar[] best = null;
    for (Busbar first : near(x, y, reach, substationId)) {
      for (Busbar second : near(x, y, reach, substationId)) {
        if (isPair(first, second)) {
          best = best == null ? new Busbar[] {first, second} : best;
        }
      }
    }
    return best;
  }

  private List<Busbar> near(double x, double y, double reach, @Nullable String substationId) {
    Comparator<Busbar> order =
        Comparator.<Busbar>comparingLong(b -> Math.round(1000 * Math.hypot(b.x - x, b.y - y)))
            .thenComparingDouble(Busbar::voltageClass)
            .thenComparing(Busbar::node);
    return busbars.stream()
        .filter(Busbar::startsFeeders)
        .filter(
            b ->
                substationId == null
                    ? Math.hypot(b.x - x, b.y - y) <= reach
                    : b.substationId.equals(substationId))
        .sorted(order)
        .toList();
  }

  private static boolean isPair(Busbar first, Busbar second) {
    return !first.node.equals(second.node)
        && first.voltageClass == second.voltageClass
        && first.substationId.equals(second.substationId);
  }

  private @Nullable Busbar within(double x, double y, double radius, Predicate<Busbar> accepts) {
    int[] best = {-1};
    index.within(
        x,
        y,
        radius,
        (item, metres) -> {
          if (accepts.test(busbars.get(item)) && isNearer(item, best[0], x, y)) {
            best[0] = item;
          }
        });
    return best[0] < 0 ? null : busbars.get(best[0]);
  }

  private boolean isNearer(int item, int than, double x, double y) {
    if (than < 0) {
      return true;
    }
    long metres = Math.round(1000 * index.distance(item, x, y));
    int order = Long.compare(metres, Math.round(1000 * index.distance(than, x, y)));
    return order != 0 ? order < 0 : item < than;
  }

  boolean isSubstation(@Nullable String id) {
    return id != null && substations.containsKey(id);
  }

  private void addLower(PowerTransformer t, @Nullable String known) {
    String group = t.parallelGroup();
    String own = group == null ? t.id() : t.substationId() + "/" + group;
    String node = known == null ? "@bus:" + own + "@" + NominalVoltage.classOf(t.lvKv()) : known;
    lowerNodes.put(t.id(), node);
    add(t, node, NominalVoltage.classOf(t.lvKv()), Role.FEEDING);
  }

  private void addUpper(PowerTransformer t) {
    String delivered = t.hvNode();
    if (delivered != null) {
      String node = NetworkDraft.isUnknown(delivered) ? upperLabel(t) : delivered;
      add(t, node, NominalVoltage.classOf(t.hvKv()), Role.FED);
    }
  }

  /** A busbar of that voltage in the same substation is the upper side; else a node of its own. */
  private String upperLabel(PowerTransformer t) {
    double voltageClass = NominalVoltage.classOf(t.hvKv());
    return busbars.stream()
        .filter(b -> b.role != Role.FED && b.substationId.equals(t.substationId()))
        .filter(b -> b.voltageClass == voltageClass)
        .map(Busbar::node)
        .findFirst()
        .orElse("@bus:" + t.substationId() + "@" + voltageClass);
  }

  private void add(PowerTransformer t, String node, double voltageClass, Role role) {
    Substation substation = substations.get(t.substationId());
    Position own = points.get(t.id());
    if (own != null) {
      busbars.add(busbar(t, node, voltageClass, role, own));
    }
    if (substation != null) {
      Role here = own != null && role == Role.FEEDING ? Role.SITE : role;
      busbars.add(busbar(t, node, voltageClass, here, substation.location()));
    }
  }

  private Busbar busbar(
      PowerTransformer t, String node, double voltageClass, Role role, Position at) {
    double[] xy = projection.toMetres(at.lon(), at.lat());
    return new Busbar(node, voltageClass, t.substationId(), role, xy[0], xy[1]);
  }
}
