package io.headroom.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The areas of one level with the asset each belongs to; frozen, found by box. */
final class AreaShapes {
  private final STRtree index = new STRtree();
  private final int size;

  /**
   * One area.
   *
   * @param asset feeder or transformer it belongs to
   * @param outline in degrees
   */
  record Shape(int asset, Geometry outline) {}

  AreaShapes(List<Shape> shapes) {
    for (Shape shape : shapes) {
      if (!shape.outline().isEmpty()) {
        index.insert(shape.outline().getEnvelopeInternal(), shape);
      }
    }
    // Building on the first query would take a lock there.
    index.build();
    this.size = index.size();
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked") // the tree is untyped and holds only shapes
  List<Shape> within(Envelope box) {
    return ((List<Shape>) index.query(box))
        .stream()
            .filter(shape -> box.intersects(shape.outline().getEnvelopeInternal()))
            .sorted((a, b) -> Integer.compare(a.asset(), b.asset()))
            .toList();
  }
}
