package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.wire.AreaProperties;
import io.headroom.geo.Extent;
import io.headroom.map.AreaLevel;
import io.headroom.map.AreaQuestion;
import io.headroom.map.ConstrainedArea;
import io.headroom.network.Direction;
import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Constrained areas of one level and direction as a collection; asked for when they are needed. */
final class AreaFeatureLayer implements FeatureLayer {
  private static final List<Attribute> ATTRIBUTES = Attribute.of(AreaProperties.class);

  private final Published published;
  private final LayerName name;
  private final Direction direction;
  private final AreaLevel level;
  private final AreaWriter writer;
  private @Nullable List<ConstrainedArea> areas;

  AreaFeatureLayer(Published published, LayerName name, Direction direction, AreaLevel level) {
    this.published = published;
    this.name = name;
    this.direction = direction;
    this.level = level;
    this.writer = new AreaWriter(published);
  }

  private List<ConstrainedArea> areas() {
    List<ConstrainedArea> known = areas;
    if (known == null) {
      Extent whole = published.snapshot().extent();
      Envelope box = new Envelope(whole.west(), whole.east(), whole.south(), whole.north());
      known = published.map().areas().find(new AreaQuestion(box, direction, level)).areas();
      areas = known;
    }
    return known;
  }

  @Override
  public String id() {
    return name.id();
  }

  @Override
  public Text title() {
    return name.title();
  }

  @Override
  public Text description() {
    return name.description();
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
  public Record properties(int row) {
    return writer.write(areas().get(row)).properties();
  }
}
