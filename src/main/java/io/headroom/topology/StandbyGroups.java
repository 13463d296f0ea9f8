package io.headroom.topology;

import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.network.PowerTransformer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which power transformers stand in for each other, and which run in parallel.
 *
 * <p>With N-1 counted in split operation, all transformers of a substation that feed the same
 * voltage class form a group; without it only those of one {@code parallel_group} do. A
 * three-winding unit (two rows of one parallel group, two voltage classes) never stands in for
 * itself.
 */
final class StandbyGroups {
  private StandbyGroups() {}

  static List<StandbyGroup> of(Network network, boolean n1InSplit) {
    Map<Integer, List<Integer>> bySubstation = new TreeMap<>();
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      bySubstation.computeIfAbsent(network.substationOf(t), s -> new ArrayList<>()).add(t);
    }
    List<StandbyGroup> groups = new ArrayList<>();
    bySubstation.forEach((s, members) -> addGroups(network, s, members, n1InSplit, groups));
    return groups;
  }

  private static void addGroups(
      Network network,
      int substation,
      List<Integer> members,
      boolean n1InSplit,
      List<StandbyGroup> into) {
    Map<String, List<Integer>> byKey = new TreeMap<>();
    for (int t : members) {
      byKey.computeIfAbsent(groupKey(network, t, n1InSplit), k -> new ArrayList<>()).add(t);
    }
    byKey.values().removeIf(group -> group.size() < 2);
    String substationId = network.substations().get(substation).id();
    int n = 0;
    for (List<Integer> group : byKey.values()) {
      n++;
      String id = byKey.size() == 1 ? substationId : substationId + "/" + n;
      group.sort(Comparator.comparing(t -> network.powerTransformers().get(t).id()));
      into.add(
          new StandbyGroup(
              id, substation, group, isParallel(network, group), group.size() == members.size()));
    }
  }

  /** Sorts the higher voltage class first, so that numbering does not depend on row order. */
  private static String groupKey(Network network, int transformer, boolean n1InSplit) {
    PowerTransformer row = network.powerTransformers().get(transformer);
    String level = String.format("%09.3f", 9999 - NominalVoltage.classOf(row.lvKv()));
    if (n1InSplit) {
      return level;
    }
    String parallel = row.parallelGroup();
    return level + (parallel == null ? " alone " + row.id() : " group " + parallel);
  }

  private static boolean isParallel(Network network, List<Integer> group) {
    String first = network.powerTransformers().get(group.get(0)).parallelGroup();
    return first != null
        && group.stream()
            .allMatch(t -> first.equals(network.powerTransformers().get(t).parallelGroup()));
  }
}
