package io.headroom.ingest.source;

import java.io.IOException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** One text table as features. */
final class CsvFeatureSource extends ContentFeatureSource {
  private final CsvTable table;

  CsvFeatureSource(ContentEntry entry, CsvTable table) {
    super(entry, Query.ALL);
    this.table = table;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return table.schema();
  }

  @Override
  protected boolean canFilter(Query query) {
    return true;
  }

  @Override
  @SuppressWarnings("NullAway") // null is this method's documented "not known cheaply"
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) {
    return null;
  }

  @Override
  protected int getCountInternal(Query query) {
    return -1;
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new CsvFeatureReader(table, query.getFilter(), getDataStore().getGeometryFactory());
  }
}
