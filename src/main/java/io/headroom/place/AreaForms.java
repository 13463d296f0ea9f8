package io.headroom.place;

import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.PlaceName;
import io.headroom.place.text.Sounds;
import io.headroom.place.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The ways in which the areas are written at the beginning of an address. */
final class AreaForms {
  private static final int SHORTEST = 2;
  private static final List<String> ENGLISH_KINDS = List.of("town", "township", "subdistrict");
  private static final List<String> KINDS = List.of("镇", "乡", "街道");

  private final Map<String, List<Integer>> areasByForm = new HashMap<>();
  private int longest;

  private AreaForms() {}

  /** An area at the beginning of a text, and what follows it. */
  record Start(int area, String rest) {}

  /** In characters: in full, shortened, with the peoples left out, by a former name. */
  static AreaForms written(Areas areas) {
    return of(areas, UnaryOperator.identity());
  }

  /** In pinyin, also with the English kind behind the name. */
  static AreaForms spoken(Areas areas, PinyinDictionary pinyin) {
    AreaForms forms = of(areas, form -> Spelling.of(PlaceName.of(form), pinyin).whole());
    for (int area = 0; area < areas.count(); area++) {
      String base = Spelling.of(areas.name(area), pinyin).base();
      for (String kind : ENGLISH_KINDS) {
        forms.add(base + kind, area);
      }
    }
    return forms;
  }

  /** In pinyin with similar sounds made equal. */
  static AreaForms sounding(Areas areas, PinyinDictionary pinyin) {
    return of(areas, form -> Sounds.alike(Spelling.of(PlaceName.of(form), pinyin).whole()));
  }

  private static AreaForms of(Areas areas, UnaryOperator<String> script) {
    AreaForms forms = new AreaForms();
    for (int area = 0; area < areas.count(); area++) {
      for (String form : formsOf(areas, area)) {
        forms.add(script.apply(form), area);
      }
    }
    for (int area = 0; area < areas.count(); area++) {
      for (String form : otherKinds(areas.name(area))) {
        forms.addUnlessTaken(script.apply(form), area);
      }
    }
    return forms;
  }

  private static Set<String> formsOf(Areas areas, int area) {
    Set<String> forms = new LinkedHashSet<>(areas.name(area).areaForms());
    areas.aliases(area).forEach(alias -> forms.addAll(PlaceName.of(alias).areaForms()));
    return forms;
  }

  /** People go on saying township when it has become a town, and the other way round. */
  private static List<String> otherKinds(PlaceName name) {
    return KINDS.stream().anyMatch(kind -> name.text().endsWith(kind))
        ? KINDS.stream().map(kind -> name.base() + kind).toList()
        : List.of();
  }

  private void addUnlessTaken(String form, int area) {
    List<Integer> taken = areasByForm.getOrDefault(form, List.of());
    if (taken.isEmpty()) {
      add(form, area);
    }
  }

  private void add(String form, int area) {
    if (form.length() >= SHORTEST) {
      List<Integer> areas = areasByForm.computeIfAbsent(form, f -> new ArrayList<>(1));
      if (!areas.contains(area)) {
        areas.add(area);
      }
      longest = Math.max(longest, form.length());
    }
  }

  /** Every reading of the text as an area with something behind it, the longest name first. */
  List<Start> startsOf(String text) {
    List<Start> starts = new ArrayList<>();
    for (int length = Math.min(longest, text.length() - 1); length >= SHORTEST; length--) {
      String rest = text.substring(length);
      for (int area : areasByForm.getOrDefault(text.substring(0, length), List.of())) {
        starts.add(new Start(area, rest));
      }
    }
    return starts;
  }

  /** Areas of which the text is a form. */
  List<Integer> called(String text) {
    return areasByForm.getOrDefault(text, List.of());
  }
}
