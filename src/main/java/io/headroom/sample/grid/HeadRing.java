package io.headroom.sample.grid;

import io.headroom.sample.land.Plane;
import io.headroom.sample.land.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The places around a substation where lines begin and end, one each, in the direction they leave
 * and no closer to each other than a portal is wide.
 */
final class HeadRing {
  private static final double RADIUS_METRES = 42;
  private static final double APART_METRES = 12;

  private final Spot centre;
  private final Plane plane;
  private final List<Place> places = new ArrayList<>();

  /** One place on the ring. */
  static final class Place {
    private double angle;

    private Place(double angle) {
      this.angle = angle;
    }
  }

  HeadRing(Spot centre, Plane plane) {
    this.centre = centre;
    this.plane = plane;
  }

  /** Asks for a place towards a spot; where exactly is known after {@link #settle()}. */
  Place towards(Spot target) {
    Place place = new Place(StrictMath.atan2(target.y() - centre.y(), target.x() - centre.x()));
    places.add(place);
    return place;
  }

  /** Pushes neighbours apart until each has room. */
  void settle() {
    if (places.size() < 2) {
      return;
    }
    List<Place> around = new ArrayList<>(places);
    around.sort(Comparator.comparingDouble(p -> p.angle));
    double gap = Math.min(APART_METRES / RADIUS_METRES, 2 * Math.PI / around.size() * .96);
    for (int round = 0; round < 400; round++) {
      for (int i = 0; i < around.size(); i++) {
        Place a = around.get(i);
        Place b = around.get((i + 1) % around.size());
        double turn = i + 1 == around.size() ? 2 * Math.PI : 0;
        double lack = gap - (b.angle + turn - a.angle);
        if (lack > 0) {
          a.angle -= lack / 2;
          b.angle += lack / 2;
        }
      }
    }
  }

  Spot spot(Place place) {
    return plane.rounded(
        centre.moved(
            StrictMath.cos(place.angle) * RADIUS_METRES,
            StrictMath.sin(place.angle) * RADIUS_METRES));
  }
}
