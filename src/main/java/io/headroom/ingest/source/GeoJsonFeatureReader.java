package io.headroom.ingest.source;

import java.io.IOException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;

/** Lays the features of a file out by the schema of their layer. */
final class GeoJsonFeatureReader extends LookAheadReader {
  private final GeoJsonLayer layer;
  private final GeoJsonReader reader;
  private long count;

  GeoJsonFeatureReader(GeoJsonLayer layer, GeometryFactory factory) throws IOException {
    this.layer = layer;
    this.reader = new GeoJsonReader(layer.file(), factory);
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return layer.schema();
  }

  @Override
  @Nullable SimpleFeature read() throws IOException {
    GeoJsonFeature delivered = reader.next();
    return delivered == null ? null : feature(delivered);
  }

  @Override
  String source() {
    return String.valueOf(layer.file());
  }

  private SimpleFeature feature(GeoJsonFeature delivered) {
    count++;
    int properties = layer.properties().size();
    @Nullable Object[] values = new @Nullable Object[layer.schema().getAttributeCount()];
    for (int i = 0; i < properties; i++) {
      Object value = delivered.value(layer.properties().get(i));
      Class<?> binding = layer.schema().getDescriptor(i).getType().getBinding();
      values[i] = value instanceof Number n && binding == Double.class ? n.doubleValue() : value;
    }
    if (layer.hasGeometry()) {
      values[properties] = delivered.geometry();
    }
    String id = layer.schema().getTypeName() + "." + count;
    SimpleFeature feature =
        new SimpleFeatureImpl(values, layer.schema(), new FeatureIdImpl(id), false);
    if (delivered.problem() != null) {
      feature.getUserData().put(GeometryProblem.KEY, delivered.problem());
    }
    return feature;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
