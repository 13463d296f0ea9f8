package io.headroom.place;

import io.headroom.place.text.PlaceName;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The areas that places lie in, and which of them lie in which. */
final class Areas {
  /** No area asked for. */
  static final int ANY = -1;

  /** Townships lie in counties and so on; more levels than that are a circle in the source. */
  private static final int DEEPEST = 6;

  private static final Pattern TOWNSHIP = Pattern.compile(".{2,}(?:[镇乡]|街道)");

  private final List<String> codes = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<String>> aliases = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] areaOfEntry;
  private final int[] parents;

  Areas(List<Entry> entries) {
    areaOfEntry = new int[entries.size()];
    for (int i = 0; i < areaOfEntry.length; i++) {
      areaOfEntry[i] = numberOf(entries.get(i));
    }
    parents = parents(entries);
    entries.stream().filter(e -> !e.aliases().isEmpty()).forEach(this::addFormerName);
  }

  private int numberOf(Entry entry) {
    if (entry.areaCode().isEmpty()) {
      return ANY;
    }
    return numbers.computeIfAbsent(
        entry.areaCode(),
        code -> {
          codes.add(code);
          names.add(SearchText.of(entry.areaName()));
          aliases.add(new ArrayList<>());
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

  /** A township's own aliases; those of its seat that are names of a township are its, too. */
  private void addFormerName(Entry entry) {
    Integer own = numbers.get(entry.id());
    if (own != null) {
      entry.aliases().forEach(alias -> aliases.get(own).add(SearchText.of(alias)));
      return;
    }
    Integer around = numbers.get(entry.areaCode());
    if (around != null && isSeat(entry, names.get(around))) {
      entry.aliases().stream()
          .map(SearchText::of)
          .filter(alias -> TOWNSHIP.matcher(alias).matches())
          .forEach(aliases.get(around)::add);
    }
  }

  private static boolean isSeat(Entry entry, String area) {
    String name = entry.name();
    return (name.endsWith("人民政府") || name.endsWith("办事处")) && SearchText.of(name).startsWith(area);
  }

  int count() {
    return names.size();
  }

  String code(int area) {
    return codes.get(area);
  }

  PlaceName name(int area) {
    return PlaceName.of(names.get(area));
  }

  /** Former names. */
  List<String> aliases(int area) {
    return aliases.get(area);
  }

  /** Names of an area and of those around it, the smallest first. */
  List<String> lineage(int area) {
    List<String> lineage = new ArrayList<>();
    int at = area;
    for (int level = 0; level < DEEPEST && at != ANY; level++) {
      lineage.add(names.get(at));
      at = parents[at];
    }
    return lineage;
  }

  /** The area with this code, or {@link #ANY}. */
  int find(String code) {
    return numbers.getOrDefault(code, ANY);
  }

  int areaOf(int entry) {
    return areaOfEntry[entry];
  }

  boolean contains(int area, int entry) {
    return area == ANY || reaches(areaOfEntry[entry], area);
  }

  boolean isInside(int inner, int outer) {
    return outer == ANY || (inner != outer && reaches(inner, outer));
  }

  /** True when the one is, or lies in, the other. */
  boolean isWithin(int inner, int outer) {
    return outer == ANY || reaches(inner, outer);
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
