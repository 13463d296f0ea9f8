package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.place.text.HouseNumber;
import io.headroom.place.text.SearchText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roads that a list of addresses speaks of without naming them as places. */
final class ImpliedRoads {
  private ImpliedRoads() {}

  static List<Entry> of(List<Entry> entries) {
    Set<String> named = new HashSet<>();
    Map<String, List<Entry>> plates = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.level() == MatchLevel.HOUSE_NUMBER) {
        HouseNumber plate = EntryKeys.plateOf(entry);
        if (plate != null) {
          String key = EntryKeys.carrierKey(plate.carrier(), entry.areaCode());
          plates.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
        }
      } else {
        named.add(EntryKeys.carrierKey(SearchText.of(entry.name()), entry.areaCode()));
      }
    }
    plates.keySet().removeAll(named);
    return plates.entrySet().stream().map(e -> road(e.getKey(), e.getValue())).toList();
  }

  private static Entry road(String key, List<Entry> plates) {
    double lon = plates.stream().mapToDouble(p -> p.location().lon()).average().orElseThrow();
    double lat = plates.stream().mapToDouble(p -> p.location().lat()).average().orElseThrow();
    Position middle = new Position(lon, lat);
    double reach =
        plates.stream()
            .mapToDouble(p -> LocalPlane.metres(p.location(), middle) + p.accuracyMetres())
            .max()
            .orElseThrow();
    String name = key.substring(0, key.lastIndexOf('@'));
    Entry first = plates.get(0);
    return new Entry(
        "road:" + key,
        name,
        null,
        null,
        "road",
        first.areaCode(),
        first.areaName(),
        List.of(),
        middle,
        Math.ceil(reach));
  }
}
