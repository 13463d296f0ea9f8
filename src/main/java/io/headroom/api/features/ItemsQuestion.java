package io.headroom.api.features;

import io.headroom.geo.CoordinateSystem;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a collection are wanted, and how many at once.
 *
 * @param boxes in degrees; a feature in any of them counts, and every one when there is none
 * @param wanted values of attributes, all of which must be there
 * @param crs what the answer's coordinates are in
 */
public record ItemsQuestion(
    int limit,
    int offset,
    List<Envelope> boxes,
    Moments moments,
    Map<Attribute, String> wanted,
    CoordinateSystem crs) {
  /** Features of a page when nobody says otherwise, and at most. */
  public static final int USUAL = 100;

  public static final int MOST = 10_000;

  public ItemsQuestion {
    boxes = List.copyOf(boxes);
    wanted = Map.copyOf(wanted);
  }
}
