package io.headroom.map;

import io.headroom.geo.PointIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Ground that belongs to the nearest site among those that ground of the township is given to;
 * where there are none, to the nearest of all.
 */
final class NearestGround implements Ground {
  private final List<List<GroundSite>> byRegion = new ArrayList<>();
  private final List<PointIndex> indexes = new ArrayList<>();
  private final Map<Integer, List<GroundSite>> homes = new HashMap<>();

  NearestGround(List<GroundSite> sites, int regions) {
    for (int region = 0; region < regions; region++) {
      int wanted = region;
      List<GroundSite> own = sites.stream().filter(s -> s.region() == wanted).toList();
      List<GroundSite> allowed = own.isEmpty() ? sites : own;
      byRegion.add(allowed);
      indexes.add(indexOf(allowed));
    }
    for (GroundSite site : sites) {
      if (site.home()) {
        homes.computeIfAbsent(site.group(), group -> new ArrayList<>()).add(site);
      }
    }
  }

  private static PointIndex indexOf(List<GroundSite> sites) {
    List<Coordinate> places = sites.stream().map(VoronoiBorders::placeOf).toList();
    return PointIndex.of(
        places.stream().mapToDouble(Coordinate::getX).toArray(),
        places.stream().mapToDouble(Coordinate::getY).toArray());
  }

  @Override
  public List<Coordinate[]> borders(int region, Envelope box) {
    return new VoronoiBorders(byRegion.get(region), box).find();
  }

  @Override
  public int ownerAt(int region, double x, double y) {
    int nearest = indexes.get(region).nearest(x, y, site -> true);
    return nearest < 0 ? -1 : byRegion.get(region).get(nearest).group();
  }

  @Override
  public boolean isHome(int group, Place inside) {
    return homes.getOrDefault(group, List.of()).stream()
        .anyMatch(site -> inside.holds(site.x(), site.y()));
  }
}
