package io.headroom.api.wire;

/**
 * A GeoJSON feature.
 *
 * @param <P> the record of its properties
 */
public record FeatureView<P>(String type, GeometryView geometry, P properties) {
  public FeatureView(GeometryView geometry, P properties) {
    this("Feature", geometry, properties);
  }
}
