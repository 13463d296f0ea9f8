package io.headroom.planning.whatif;

import io.headroom.network.LineSection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The conductors that lines of a network are built of: what the utility has in its catalogue and
 * has used.
 */
final class Conductors {
  private final Map<String, LineSection> byCode = new TreeMap<>();

  Conductors(Collection<LineSection> sections) {
    for (LineSection section : sections) {
      String code = section.conductor();
      if (code != null && section.ampacityA() > 0) {
        byCode.putIfAbsent(code, section);
      }
    }
  }

  /** Some section of this conductor. */
  LineSection of(String code) {
    return Optional.ofNullable(byCode.get(code))
        .orElseThrow(
            () ->
                new RefusedChange(
                    "conductor", code, "one of " + String.join(", ", byCode.keySet())));
  }

  /** From the weakest to the strongest. */
  Collection<LineSection> all() {
    return byCode.values().stream()
        .sorted(
            Comparator.comparingDouble(LineSection::ampacityA)
                .thenComparing(section -> String.valueOf(section.conductor())))
        .toList();
  }
}
