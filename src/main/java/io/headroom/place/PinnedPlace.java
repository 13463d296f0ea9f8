package io.headroom.place;

import io.headroom.geo.Position;
import io.headroom.geo.pin.Pin;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a place of a position that somebody pasted. */
final class PinnedPlace {
  /** Nobody means a square of some metres when five decimals are written. */
  private static final double EXACT_ENOUGH_METRES = 10;

  private PinnedPlace() {}

  static Match of(Pin pin, Whereabouts whereabouts) {
    Position at = pin.location();
    AreaOutline area = smallest(whereabouts.areas());
    String name = String.format(Locale.ROOT, "%.5f, %.5f", at.lon(), at.lat());
    double accuracy = pin.accuracyMetres();
    Entry entry =
        new Entry(
            "position:" + name.replace(" ", ""),
            name,
            null,
            null,
            "position",
            area == null ? "" : area.code(),
            area == null ? "" : area.name(),
            List.of(),
            at,
            accuracy < EXACT_ENOUGH_METRES ? 0 : Math.ceil(accuracy));
    String areaNameEn = area == null ? null : area.nameEn();
    return new Match(entry, areaNameEn, 1, name, MatchLevel.POSITION, false, null);
  }

  private static @Nullable AreaOutline smallest(List<AreaOutline> areas) {
    return areas.isEmpty() ? null : areas.get(areas.size() - 1);
  }
}
