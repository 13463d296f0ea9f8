package io.headroom.snapshot;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AdministrativeArea.Level;
import io.headroom.network.GridDataset;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.place.AreaOutline;
import io.headroom.place.Entry;
import io.headroom.place.MatchLevel;
import io.headroom.place.PlaceSources;
import io.headroom.place.RoadLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Turns a dataset's places, administrative areas and roads into what a gazetteer is made of.
 *
 * <p>A town is found at its label position, known only to within its own size.
 */
final class GazetteerSources {
  private static final double METRES_PER_DEGREE = 111_195;

  private final Map<String, AdministrativeArea> areasByCode = new HashMap<>();

  private GazetteerSources(List<AdministrativeArea> areas) {
    areas.forEach(area -> areasByCode.put(area.code(), area));
  }

  static PlaceSources of(GridDataset dataset) {
    GazetteerSources sources = new GazetteerSources(dataset.areas());
    List<Entry> entries = new ArrayList<>();
    List<AreaOutline> outlines = new ArrayList<>();
    dataset.places().forEach(place -> entries.add(sources.entryOf(place)));
    for (AdministrativeArea area : dataset.areas()) {
      Geometry outline = area.outline();
      if (outline != null) {
        entries.add(sources.entryOf(area, outline));
        outlines.add(outlineOf(area, outline));
      }
    }
    return new PlaceSources(entries, roads(dataset), outlines);
  }

  private static AreaOutline outlineOf(AdministrativeArea area, Geometry outline) {
    String parent = Objects.requireNonNullElse(area.parentCode(), "");
    return new AreaOutline(
        area.code(), area.name(), area.nameEn(), levelOf(area.level()), parent, outline);
  }

  private static MatchLevel levelOf(Level level) {
    return switch (level) {
      case COUNTY -> MatchLevel.COUNTY;
      case TOWN -> MatchLevel.TOWN;
      case VILLAGE -> MatchLevel.VILLAGE;
    };
  }

  private static List<RoadLine> roads(GridDataset dataset) {
    List<RoadLine> roads = new ArrayList<>();
    for (MapLine line : dataset.mapLines()) {
      String name = line.name();
      if (line.layer() == MapLine.Layer.ROAD && name != null) {
        addLines(name, line.line(), roads);
      }
    }
    return roads;
  }

  private static void addLines(String name, Geometry line, List<RoadLine> roads) {
    for (int part = 0; part < line.getNumGeometries(); part++) {
      Coordinate[] points = line.getGeometryN(part).getCoordinates();
      double[] lonLat = new double[2 * points.length];
      for (int i = 0; i < points.length; i++) {
        lonLat[2 * i] = points[i].x;
        lonLat[2 * i + 1] = points[i].y;
      }
      if (points.length > 1) {
        roads.add(new RoadLine(name, lonLat));
      }
    }
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
    if (area != null && area.level() == Level.VILLAGE) {
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
    return Math.ceil(Math.max(box.getWidth(), box.getHeight()) / 2 * METRES_PER_DEGREE);
  }
}
