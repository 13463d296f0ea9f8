package io.headroom.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways in which the areas are written at the beginning of an address. */
final class AreaForms {
  private static final int SHORTEST = 2;

  private final Map<String, List<Integer>> areasByForm = new HashMap<>();
  private int longest;

  /** An area at the beginning of a text, and what follows it. */
  record Start(int area, String rest) {}

  void add(String form, int area) {
    if (form.length() >= SHORTEST) {
      List<Integer> areas = areasByForm.computeIfAbsent(form, f -> new ArrayList<>(1));
      if (!areas.contains(area)) {
        areas.add(area);
      }
      longest = Math.max(longest, form.length());
    }
  }

  /** Every reading of the text as an area with something behind it. */
  List<Start> startsOf(String text) {
    List<Start> starts = new ArrayList<>();
    for (int length = SHORTEST; length <= Math.min(longest, text.length() - 1); length++) {
      String rest = text.substring(length);
      for (int area : areasByForm.getOrDefault(text.substring(0, length), List.of())) {
        starts.add(new Start(area, rest));
      }
    }
    return starts;
  }
}
