package io.headroom.api.features;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/**
 * The features found: those of one page, and how many there are in all.
 *
 * @param rows of the layer, in its order
 */
public record ItemsPage(List<Integer> rows, int matched) {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  public ItemsPage {
    rows = List.copyOf(rows);
  }

  /** Nothing of the collection. */
  public static final ItemsPage EMPTY = new ItemsPage(List.of(), 0);

  /** Reads the layer from its first row to its last. */
  public static ItemsPage find(FeatureLayer layer, ItemsQuestion question) {
    List<Integer> rows = new ArrayList<>();
    int matched = 0;
    for (int row = 0; row < layer.size(); row++) {
      if (matches(layer, row, question)) {
        if (matched >= question.offset() && rows.size() < question.limit()) {
          rows.add(row);
        }
        matched++;
      }
    }
    return new ItemsPage(rows, matched);
  }

  private static boolean matches(FeatureLayer layer, int row, ItemsQuestion question) {
    return layer.featureId(row) != null
        && isWithin(layer, row, question)
        && has(layer, row, question);
  }

  private static boolean isWithin(FeatureLayer layer, int row, ItemsQuestion question) {
    return question.boxes().isEmpty()
        || question.boxes().stream().anyMatch(box -> meets(layer, row, box));
  }

  private static boolean meets(FeatureLayer layer, int row, Envelope box) {
    Envelope extent = layer.extent(row);
    if (!box.intersects(extent)) {
      return false;
    }
    if (box.contains(extent)) {
      return true;
    }
    Geometry rectangle = FACTORY.toGeometry(box);
    return rectangle instanceof org.locationtech.jts.geom.Polygon polygon
        ? RectangleIntersects.intersects(polygon, layer.geometry(row))
        : rectangle.intersects(layer.geometry(row));
  }

  private static boolean has(FeatureLayer layer, int row, ItemsQuestion question) {
    if (question.wanted().isEmpty()) {
      return true;
    }
    Record properties = layer.properties(row);
    return question.wanted().entrySet().stream()
        .allMatch(wanted -> wanted.getKey().matches(properties, wanted.getValue()));
  }
}
