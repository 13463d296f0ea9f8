package io.headroom.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The areas that places lie in, and which of them lie in which. */
final class Areas {
  /** No area asked for. */
  static final int ANY = -1;

  /** Townships lie in counties and so on; more levels than that are a circle in the source. */
  private static final int DEEPEST = 6;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] areaOfEntry;
  private final int[] parents;

  Areas(List<Entry> entries) {
    areaOfEntry = new int[entries.size()];
    for (int i = 0; i < areaOfEntry.length; i++) {
      areaOfEntry[i] = numberOf(entries.get(i));
    }
    parents = parents(entries);
  }

  private int numberOf(Entry entry) {
    if (entry.areaCode().isEmpty()) {
      return ANY;
    }
    return numbers.computeIfAbsent(
        entry.areaCode(),
        code -> {
          names.add(SearchText.of(entry.areaName()));
          return names.size() - 1;
        });
  }

  /** The entry of a township tells in which county it lies. */
  private int[] parents(List<Entry> entries) {
    int[] parents = new int[names.size()];
    Arrays.fill(parents, ANY);
    for (int i = 0; i < areaOfEntry.length; i++) {
      Integer area = numbers.get(entries.get(i).id());
      if (area != null) {
        parents[area] = areaOfEntry[i];
      }
    }
    return parents;
  }

  int count() {
    return names.size();
  }

  PlaceName name(int area) {
    return PlaceName.of(names.get(area));
  }

  boolean contains(int area, int entry) {
    return area == ANY || reaches(areaOfEntry[entry], area);
  }

  boolean isInside(int inner, int outer) {
    return outer == ANY || (inner != outer && reaches(inner, outer));
  }

  private boolean reaches(int from, int to) {
    int area = from;
    for (int level = 0; level < DEEPEST && area != ANY; level++) {
      if (area == to) {
        return true;
      }
      area = parents[area];
    }
    return false;
  }
}
