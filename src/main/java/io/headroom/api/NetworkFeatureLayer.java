package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.FeatureLayer;
import io.headroom.map.NetworkFeature;
import io.headroom.map.NetworkMap;
import io.headroom.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Equipment of one kind as a collection, exactly as the map writes it for this reader. */
final class NetworkFeatureLayer implements FeatureLayer {
  private final NetworkMap map;
  private final NetworkWriter writer;
  private final LayerName name;
  private final NetworkFeature.Kind kind;
  private final List<Attribute> attributes;

  NetworkFeatureLayer(
      Published published,
      LayerName name,
      NetworkFeature.Kind kind,
      Class<? extends Record> properties) {
    this.map = published.map().network();
    this.writer = new NetworkWriter(published);
    this.name = name;
    this.kind = kind;
    this.attributes = Attribute.of(properties);
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
    return attributes;
  }

  @Override
  public int size() {
    return map.count(kind);
  }

  @Override
  public @Nullable String featureId(int row) {
    return writer.idOf(kind, row);
  }

  @Override
  public Geometry geometry(int row) {
    return writer.placeOf(map.feature(kind, row));
  }

  @Override
  public Record properties(int row) {
    return (Record) writer.propertiesOf(map.feature(kind, row));
  }
}
