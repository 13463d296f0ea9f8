package io.headroom.ingest.check;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Finds the administrative area that a position lies in: the village where its outline is known,
 * else the town, else the county. On a common border the first delivered one counts.
 */
public final class AreaLocator {
  private record Outline(String code, Envelope box, IndexedPointInAreaLocator inside) {
    static Outline of(String code, Geometry outline) {
      return new Outline(
          code, outline.getEnvelopeInternal(), new IndexedPointInAreaLocator(outline));
    }

    boolean contains(Coordinate point) {
      return box.contains(point) && inside.locate(point) != Location.EXTERIOR;
    }
  }

  private final List<Outline> smallestFirst;

  public AreaLocator(List<AdministrativeArea> areas) {
    this.smallestFirst =
        areas.stream()
            .sorted(Comparator.comparing(AdministrativeArea::level).reversed())
            .flatMap(
                area ->
                    Optional.ofNullable(area.outline())
                        .map(outline -> Outline.of(area.code(), outline))
                        .stream())
            .toList();
  }

  /** True when there is no outline to lie in. */
  public boolean isEmpty() {
    return smallestFirst.isEmpty();
  }

  /** Code of the area; empty outside them all. */
  public Optional<String> find(Position position) {
    Coordinate point = new Coordinate(position.lon(), position.lat());
    return smallestFirst.stream()
        .filter(outline -> outline.contains(point))
        .map(Outline::code)
        .findFirst();
  }
}
