package io.headroom.ingest.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where line sections are to be split or cut, gathered before any of them is. */
final class SectionCuts {
  /**
   * A point on a section: the nodes that its two sides get there, equal unless a switch parts them.
   */
  static final class Cut {
    final double alongMetres;
    final String before;
    final String cause;
    String after;

    Cut(double alongMetres, String node, String cause) {
      this.alongMetres = alongMetres;
      this.before = node;
      this.after = node;
      this.cause = cause;
    }
  }

  private final Map<Integer, List<Cut>> bySection = new HashMap<>();

  Cut add(int section, Cut cut) {
    bySection.computeIfAbsent(section, s -> new ArrayList<>()).add(cut);
    return cut;
  }

  /** A cut of the section within reach of a point along it. */
  @Nullable Cut find(int section, double alongMetres, double reach) {
    return bySection.getOrDefault(section, List.of()).stream()
        .filter(cut -> Math.abs(cut.alongMetres - alongMetres) <= reach)
        .min(Comparator.comparingDouble(cut -> Math.abs(cut.alongMetres - alongMetres)))
        .orElse(null);
  }

  Set<Integer> sections() {
    return bySection.keySet();
  }

  /** From the start of the section to its end. */
  List<Cut> of(int section) {
    List<Cut> cuts = new ArrayList<>(bySection.getOrDefault(section, List.of()));
    cuts.sort(Comparator.comparingDouble(cut -> cut.alongMetres));
    return cuts;
  }
}
