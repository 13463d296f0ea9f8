package io.headroom.map;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The county as its townships, by number; the last number is what no township holds, which is
 * everything when none was delivered. In degrees.
 */
final class Townships {
  private final Geometry county;
  private final List<Geometry> outlines;
  private final List<IndexedPointInAreaLocator> locators;
  private final IndexedPointInAreaLocator countyLocator;

  private Townships(Geometry county, List<Geometry> towns) {
    this.county = county;
    this.outlines = new ArrayList<>(towns);
    this.locators = towns.stream().map(IndexedPointInAreaLocator::new).toList();
    this.countyLocator = new IndexedPointInAreaLocator(county);
    outlines.add(rest(county, towns));
  }

  /**
   * @param county what areas are cut to
   */
  static Townships of(GridDataset dataset, Geometry county) {
    return new Townships(
        county,
        dataset.areas().stream()
            .filter(area -> area.level() == AdministrativeArea.Level.TOWN)
            .map(AdministrativeArea::outline)
            .filter(Objects::nonNull)
            .toList());
  }

  /** A county that is not divided. */
  static Townships undivided(Geometry county) {
    return new Townships(county, List.of());
  }

  private static Geometry rest(Geometry county, List<Geometry> towns) {
    return towns.isEmpty()
        ? county
        : OverlayNGRobust.overlay(county, UnaryUnionOp.union(towns), OverlayNG.DIFFERENCE);
  }

  /** The part of it all that a box holds. */
  Townships within(Envelope box) {
    Geometry window = county.getFactory().toGeometry(box);
    List<Geometry> towns =
        outlines.subList(0, outlines.size() - 1).stream().map(town -> cut(town, window)).toList();
    return new Townships(cut(county, window), towns);
  }

  private static Geometry cut(Geometry area, Geometry window) {
    return OverlayNGRobust.overlay(area, window, OverlayNG.INTERSECTION);
  }

  Geometry county() {
    return county;
  }

  int count() {
    return outlines.size();
  }

  Geometry outline(int region) {
    return outlines.get(region);
  }

  boolean isInCounty(Coordinate at) {
    return countyLocator.locate(at) != Location.EXTERIOR;
  }

  /** The township of a position; outside the county the nearest one. */
  int regionAt(double lon, double lat) {
    Coordinate at = new Coordinate(lon, lat);
    int town = townAt(at);
    boolean outside = town < 0 && !locators.isEmpty() && !isInCounty(at);
    if (outside) {
      return nearestTown(at);
    }
    return town < 0 ? outlines.size() - 1 : town;
  }

  /** On a border the later of both. */
  private int townAt(Coordinate at) {
    int found = -1;
    for (int town = 0; town < locators.size(); town++) {
      boolean near = outlines.get(town).getEnvelopeInternal().contains(at);
      found = near && locators.get(town).locate(at) != Location.EXTERIOR ? town : found;
    }
    return found;
  }

  private int nearestTown(Coordinate at) {
    Point point = county.getFactory().createPoint(at);
    int nearest = 0;
    for (int town = 1; town < locators.size(); town++) {
      boolean nearer = outlines.get(town).distance(point) < outlines.get(nearest).distance(point);
      nearest = nearer ? town : nearest;
    }
    return nearest;
  }
}
