package io.headroom.ingest.check;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import io.headroom.network.IssueLog;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** Tells which assets stand wholly outside the county; a line that only crosses over does not. */
public final class OutlineCheck {
  private record County(Envelope box, IndexedPointInAreaLocator locator) {
    boolean contains(Coordinate point) {
      return box.contains(point) && locator.locate(point) != Location.EXTERIOR;
    }
  }

  private final List<County> counties;
  private final IssueLog issues;

  /** Without a county outline among the areas, nothing is ever outside. */
  public OutlineCheck(List<AdministrativeArea> areas, IssueLog issues) {
    this.issues = issues;
    this.counties =
        areas.stream()
            .filter(area -> area.level() == AdministrativeArea.Level.COUNTY)
            .flatMap(area -> Stream.ofNullable(area.outline()))
            .map(
                area -> new County(area.getEnvelopeInternal(), new IndexedPointInAreaLocator(area)))
            .toList();
  }

  public void check(String layer, String id, @Nullable Geometry geometry) {
    if (counties.isEmpty() || geometry == null) {
      return;
    }
    Coordinate[] points = geometry.getCoordinates();
    for (Coordinate point : points) {
      if (isInside(point)) {
        return;
      }
    }
    Position place = new Position(points[0].x, points[0].y);
    String detail = "stands outside the county outline";
    issues.add(new ImportIssue(IssueCode.OUTSIDE_AREA, layer, id, place, detail));
  }

  private boolean isInside(Coordinate point) {
    return counties.stream().anyMatch(county -> county.contains(point));
  }
}
