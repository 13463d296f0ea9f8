package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.LayerName;
import io.headroom.api.wire.AreaProperties;
import io.headroom.map.AreaQuestion;
import io.headroom.map.PendingArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Constrained areas of one level and direction as a collection; figures when they are asked for.
 */
final class AreaFeatureLayer implements FeatureLayer {
  private static final List<Attribute> ATTRIBUTES = Attribute.of(AreaProperties.class);

  private final Published published;
  private final LayerName name;
  private final AreaQuestion question;
  private final AreaWriter writer;
  private @Nullable List<PendingArea> areas;

  AreaFeatureLayer(Published published, LayerName name, AreaQuestion question, AreaWriter writer) {
    this.published = published;
    this.name = name;
    this.question = question;
    this.writer = writer;
  }

  private List<PendingArea> areas() {
    List<PendingArea> known = areas;
    if (known == null) {
      known = published.map().areas().pending(question);
      areas = known;
    }
    return known;
  }

  @Override
  public LayerName name() {
    return name;
  }

  @Override
  public List<Attribute> attributes() {
    return ATTRIBUTES;
  }

  @Override
  public int size() {
    return areas().size();
  }

  @Override
  public String featureId(int row) {
    return areas().get(row).id();
  }

  @Override
  public Geometry geometry(int row) {
    Geometry outline = areas().get(row).outline();
    // One type for all, as a layer of a GIS has it.
    return outline instanceof Polygon one
        ? one.getFactory().createMultiPolygon(new Polygon[] {one})
        : outline;
  }

  @Override
  public Envelope extent(int row) {
    return areas().get(row).outline().getEnvelopeInternal();
  }

  @Override
  public Record properties(int row) {
    return writer.properties(areas().get(row).answered());
  }
}
