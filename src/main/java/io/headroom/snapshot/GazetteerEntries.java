package io.headroom.snapshot;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import io.headroom.network.Place;
import io.headroom.place.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Turns a dataset's places and administrative areas into gazetteer entries.
 *
 * <p>A town is found at its label position, known only to within its own size.
 */
final class GazetteerEntries {
  private static final double METRES_PER_DEGREE = 111_195;

  private final Map<String, AdministrativeArea> areasByCode = new HashMap<>();

  private GazetteerEntries(List<AdministrativeArea> areas) {
    areas.forEach(area -> areasByCode.put(area.code(), area));
  }

  static List<Entry> of(GridDataset dataset) {
    GazetteerEntries entries = new GazetteerEntries(dataset.areas());
    List<Entry> all = new ArrayList<>();
    dataset.places().forEach(place -> all.add(entries.entryOf(place)));
    for (AdministrativeArea area : dataset.areas()) {
      Geometry outline = area.outline();
      if (outline != null && area.level() != AdministrativeArea.Level.COUNTY) {
        all.add(entries.entryOf(area, outline));
      }
    }
    return all;
  }

  private Entry entryOf(Place place) {
    String code = Objects.requireNonNullElse(place.areaCode(), "");
    return new Entry(
        place.id(),
        place.name(),
        null,
        place.address(),
        place.kind().name().toLowerCase(Locale.ROOT),
        townCodeOf(code),
        nameOf(townCodeOf(code)),
        place.aliases(),
        place.location(),
        place.accuracyM());
  }

  private Entry entryOf(AdministrativeArea area, Geometry outline) {
    Point inside = outline.getInteriorPoint();
    String parent = Objects.requireNonNullElse(area.parentCode(), "");
    return new Entry(
        area.code(),
        area.name(),
        area.nameEn(),
        null,
        area.level().name().toLowerCase(Locale.ROOT),
        parent,
        nameOf(parent),
        List.of(),
        new Position(inside.getX(), inside.getY()),
        radiusOf(outline));
  }

  /** A place may name its village; readers know the township above it. */
  private String townCodeOf(String code) {
    AdministrativeArea area = areasByCode.get(code);
    if (area != null && area.level() == AdministrativeArea.Level.VILLAGE) {
      return Objects.requireNonNullElse(area.parentCode(), code);
    }
    return code;
  }

  private String nameOf(String code) {
    AdministrativeArea area = areasByCode.get(code);
    return area == null ? "" : area.name();
  }

  private static double radiusOf(Geometry outline) {
    Envelope box = outline.getEnvelopeInternal();
    return Math.max(box.getWidth(), box.getHeight()) / 2 * METRES_PER_DEGREE;
  }
}
