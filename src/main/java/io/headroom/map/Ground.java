package io.headroom.map;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Who has the ground of a township, before it is cut; in metres. */
interface Ground {
  /** Lines across which the owner may change, within a box; pairs of ends. */
  List<Coordinate[]> borders(int region, Envelope box);

  /** Group that has the ground at a place; −1 when nobody. */
  int ownerAt(int region, double x, double y);

  /** True when a transformer of the group stands where {@code inside} says. */
  boolean isHome(int group, Place inside);

  /** Says of a place, in metres, whether it is inside. */
  interface Place {
    boolean holds(double x, double y);
  }
}
