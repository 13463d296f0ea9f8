package io.headroom.api.wire;

import io.headroom.place.Entry;
import io.headroom.place.Match;
import org.jspecify.annotations.Nullable;

/** A named place that was found, with how well it matches (0..1). */
public record PlaceView(
    String id,
    String name,
    @Nullable String address,
    String kind,
    String pinyin,
    double score,
    GeometryView location,
    Area area) {

  /** The township it lies in. */
  public record Area(String code, String name) {}

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
        new Area(entry.areaCode(), entry.areaName()));
  }
}
