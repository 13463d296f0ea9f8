package io.headroom.place;

import io.headroom.place.index.Fingerprint;
import io.headroom.place.index.IndexHome;
import io.headroom.place.index.PlaceIndex;
import io.headroom.place.text.PinyinDictionary;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All places by row, the most important first, with their areas, their index and the roads.
 *
 * <p>Frozen; the row of a place is its number in the index.
 */
final class Atlas {
  private final List<Entry> entries;
  private final Areas areas;
  private final PlaceIndex index;
  private final EntryKeys keys;
  private final Map<String, Integer> rowsOfAreas;
  private final Roads roads;

  private Atlas(List<Entry> entries, PlaceSources sources, IndexHome home) {
    this.entries = entries;
    this.areas = new Areas(entries);
    this.keys = new EntryKeys(PinyinDictionary.shared(), areas);
    this.rowsOfAreas = rowsOfAreas(entries, areas);
    this.index = home.indexOf(content(entries, keys));
    this.roads = Roads.of(sources.roads());
  }

  static Atlas of(PlaceSources sources, IndexHome home) {
    List<Entry> ordered = new ArrayList<>(sources.entries());
    ordered.addAll(ImpliedRoads.of(sources.entries()));
    ordered.sort(
        Comparator.comparingInt((Entry entry) -> entry.level().order())
            .thenComparing(Entry::name)
            .thenComparing(Entry::id));
    return new Atlas(List.copyOf(ordered), sources, home);
  }

  private static IndexHome.Content content(List<Entry> entries, EntryKeys keys) {
    Fingerprint print = new Fingerprint();
    for (Entry entry : entries) {
      print.add(entry.id());
      print.add(entry.name());
      print.add(entry.nameEn());
      print.add(entry.address());
      print.add(entry.kind());
      print.add(entry.areaCode() + ' ' + entry.areaName());
      entry.aliases().forEach(print::add);
    }
    return new IndexHome.Content(print.name(), entries.size(), row -> keys.of(entries.get(row)));
  }

  private static Map<String, Integer> rowsOfAreas(List<Entry> entries, Areas areas) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < entries.size(); row++) {
      Entry entry = entries.get(row);
      if (entry.level().compareTo(MatchLevel.TOWN) <= 0 && areas.find(entry.id()) != Areas.ANY) {
        rows.put(entry.id(), row);
      }
    }
    return rows;
  }

  int size() {
    return entries.size();
  }

  Entry entry(int row) {
    return entries.get(row);
  }

  Areas areas() {
    return areas;
  }

  PlaceIndex index() {
    return index;
  }

  EntryKeys keys() {
    return keys;
  }

  Roads roads() {
    return roads;
  }

  /** The row of a township or county; −1 when it is no place of its own. */
  int rowOfArea(int area) {
    return rowsOfAreas.getOrDefault(areas.code(area), -1);
  }

  /** What the area that a place lies in is called in English; null when it has no such name. */
  @Nullable String areaNameEn(Entry entry) {
    Integer row = rowsOfAreas.get(entry.areaCode());
    return row == null ? null : entries.get(row).nameEn();
  }

  /** The number a place's doors count along. */
  String carrierKey(Entry carrier) {
    return EntryKeys.carrierKey(SearchText.of(carrier.name()), carrier.areaCode());
  }
}
