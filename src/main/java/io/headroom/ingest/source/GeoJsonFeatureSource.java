package io.headroom.ingest.source;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** One GeoJSON file as features. */
final class GeoJsonFeatureSource extends ContentFeatureSource {
  private final GeoJsonLayer layer;

  GeoJsonFeatureSource(ContentEntry entry, GeoJsonLayer layer) {
    super(entry, Query.ALL);
    this.layer = layer;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return layer.schema();
  }

  @Override
  @SuppressWarnings("NullAway") // null is this method's documented "not known cheaply"
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) {
    return null;
  }

  @Override
  protected int getCountInternal(Query query) {
    return Filter.INCLUDE.equals(query.getFilter()) ? layer.count() : -1;
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new GeoJsonFeatureReader(layer, getDataStore().getGeometryFactory());
  }
}
