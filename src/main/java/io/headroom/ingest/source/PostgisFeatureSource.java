package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** One PostGIS table as features. */
final class PostgisFeatureSource extends ContentFeatureSource {
  private final PostgisTable table;

  PostgisFeatureSource(ContentEntry entry, PostgisTable table) {
    super(entry, Query.ALL);
    this.table = table;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return table.type();
  }

  @Override
  @SuppressWarnings("NullAway") // null is this method's documented "not known cheaply"
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) {
    return null;
  }

  @Override
  protected int getCountInternal(Query query) throws IOException {
    if (!Filter.INCLUDE.equals(query.getFilter())) {
      return -1;
    }
    try (Statement statement = table.schema().connection().createStatement();
        ResultSet row = statement.executeQuery(table.count())) {
      return row.next() ? row.getInt(1) : -1;
    } catch (SQLException e) {
      throw new IOException("table " + table.name() + ": " + e.getMessage(), e);
    }
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new PostgisFeatureReader(table, getDataStore().getGeometryFactory());
  }
}
