package io.headroom.network;

import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in any order, refuses those that contradict what is already there, and freezes the
 * rest.
 *
 * <p>Every {@code add} returns whether the row was taken; a refused row is written to the issue log
 * with its reason. References between rows ({@code substation_id}, head switch) are checked in
 * {@link #build()}, when all rows are known.
 */
public final class NetworkBuilder {
  final List<Substation> substations = new ArrayList<>();
  final List<PowerTransformer> powerTransformers = new ArrayList<>();
  final List<Feeder> feeders = new ArrayList<>();
  final List<Switch> switches = new ArrayList<>();
  final List<SwitchingStation> switchingStations = new ArrayList<>();
  final List<Generator> generators = new ArrayList<>();
  final NodeIndex nodes = new NodeIndex();

  private final LineSections.Builder lineSections = new LineSections.Builder();
  private final DistributionTransformers.Builder transformers =
      new DistributionTransformers.Builder();
  private final Map<String, Integer> sectionRows = new HashMap<>();
  private final Map<String, Set<String>> idsByLayer = new HashMap<>();
  private final IssueLog issues;

  public NetworkBuilder(IssueLog issues) {
    this.issues = issues;
  }

  public boolean add(Substation row) {
    return isNew("substation", row.id(), row.location()) && substations.add(row);
  }

  public boolean add(PowerTransformer row) {
    return isNew("power_transformer", row.id(), null) && powerTransformers.add(row);
  }

  public boolean add(Feeder row) {
    return isNew("feeder", row.id(), null) && feeders.add(row);
  }

  public boolean add(Switch row) {
    return isNew("switch", row.id(), row.location()) && switches.add(row);
  }

  public boolean add(SwitchingStation row) {
    return isNew("switching_station", row.id(), row.location()) && switchingStations.add(row);
  }

  public boolean add(Generator row) {
    return isNew("generator", row.id(), row.location()) && generators.add(row);
  }

  public boolean add(DistributionTransformer row) {
    if (!isNew("distribution_transformer", row.id(), row.location())) {
      return false;
    }
    transformers.add(row, nodes.numberOf(row.node()));
    return true;
  }

  public boolean add(LineSection row) {
    if (sectionRows.containsKey(row.id())) {
      refuse(IssueCode.DUPLICATE_ID, "line_section", row.id(), startOf(row), "id used before");
      return false;
    }
    sectionRows.put(row.id(), sectionRows.size());
    lineSections.add(row, nodes.numberOf(row.fromNode()), nodes.numberOf(row.toNode()));
    return true;
  }

  /** Checks the references between rows, drops rows without a required parent, and freezes. */
  public Network build() {
    Map<String, Integer> substationRows = rowsOf(substations, Substation::id);
    powerTransformers.removeIf(t -> isOrphan(t, substationRows));
    Map<String, Integer> switchRows = rowsOf(switches, Switch::id);
    Network.Endpoints endpoints =
        new Network.Endpoints(
            rows(powerTransformers, t -> rowOf(substationRows, t.substationId())),
            rows(powerTransformers, t -> nodes.numberOf(t.busNode())),
            rows(powerTransformers, t -> nodeOf(t.hvNode())),
            rows(feeders, f -> nodes.numberOf(f.headNode())),
            rows(feeders, f -> rowOf(switchRows, f.headSwitchId())),
            rows(feeders, f -> rowOf(sectionRows, f.headSectionId())),
            rows(switches, s -> nodes.numberOf(s.nodeA())),
            rows(switches, s -> nodes.numberOf(s.nodeB())),
            rows(switchingStations, s -> nodes.numberOf(s.node())),
            rows(generators, g -> nodes.numberOf(g.node())));
    return new Network(this, lineSections.build(), transformers.build(), endpoints);
  }

  private boolean isOrphan(PowerTransformer row, Map<String, Integer> substationRows) {
    if (substationRows.containsKey(row.substationId())) {
      return false;
    }
    String detail = "substation_id \"" + row.substationId() + "\" is not a delivered substation";
    refuse(IssueCode.UNKNOWN_REFERENCE, "power_transformer", row.id(), null, detail);
    return true;
  }

  private boolean isNew(String layer, String id, @Nullable Position place) {
    if (idsByLayer.computeIfAbsent(layer, l -> new HashSet<>()).add(id)) {
      return true;
    }
    refuse(IssueCode.DUPLICATE_ID, layer, id, place, "id used before");
    return false;
  }

  private void refuse(
      IssueCode code, String layer, String id, @Nullable Position place, String detail) {
    issues.add(new ImportIssue(code, layer, id, place, detail));
  }

  private static @Nullable Position startOf(LineSection row) {
    double[] c = row.coordinates();
    return c.length < 2 ? null : new Position(c[0], c[1]);
  }

  private int nodeOf(@Nullable String id) {
    return id == null ? -1 : nodes.numberOf(id);
  }

  private static int rowOf(Map<String, Integer> rows, @Nullable String id) {
    return id == null ? -1 : rows.getOrDefault(id, -1);
  }

  private static <T> int[] rows(List<T> list, ToIntFunction<T> row) {
    return list.stream().mapToInt(row).toArray();
  }

  private static <T> Map<String, Integer> rowsOf(
      List<T> list, java.util.function.Function<T, String> id) {
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      rows.put(id.apply(list.get(i)), i);
    }
    return rows;
  }
}
