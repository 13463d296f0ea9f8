package io.headroom.api.wire;

import io.headroom.place.Entry;
import io.headroom.place.Match;
import io.headroom.place.MatchLevel;
import org.jspecify.annotations.Nullable;

/**
 * A named place that was found, with how well it matches (0..1).
 *
 * @param accuracyMetres the true place lies within this of the location; 0 when it is exact
 * @param interpolated true for a house number worked out from its neighbours
 * @param unmatched what the question says that names nothing known; the place is what lies around
 *     it
 */
public record PlaceView(
    String id,
    String name,
    @Nullable String address,
    String kind,
    String pinyin,
    double score,
    GeometryView location,
    Area area,
    MatchLevel level,
    double accuracyMetres,
    boolean interpolated,
    @Nullable String unmatched) {

  /** The township it lies in. */
  public record Area(String code, String name, @Nullable String nameEn) {
    static Area of(Match match) {
      Entry entry = match.entry();
      return new Area(entry.areaCode(), entry.areaName(), match.areaNameEn());
    }
  }

  public static PlaceView of(Match match) {
    Entry entry = match.entry();
    return new PlaceView(
        entry.id(),
        entry.name(),
        entry.address(),
        entry.kind(),
        match.pinyin(),
        Math.round(match.score() * 100) / 100.0,
        GeometryView.of(entry.location()),
        Area.of(match),
        match.level(),
        entry.accuracyMetres(),
        match.interpolated(),
        match.unmatched());
  }
}
