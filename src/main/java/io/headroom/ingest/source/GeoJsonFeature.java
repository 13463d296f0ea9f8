package io.headroom.ingest.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as it stands in a file.
 *
 * @param id the feature's own id, beside its properties; null when it has none
 * @param properties strings, longs, doubles, booleans and nulls; nested values as text
 * @param problem why a delivered geometry could not be read
 */
record GeoJsonFeature(
    @Nullable Object id,
    Map<String, @Nullable Object> properties,
    @Nullable Geometry geometry,
    @Nullable String problem) {

  /** The property; for {@code id} the feature's own id stands in. */
  @Nullable Object value(String name) {
    Object value = properties.get(name);
    return value == null && "id".equals(name) ? id : value;
  }
}
