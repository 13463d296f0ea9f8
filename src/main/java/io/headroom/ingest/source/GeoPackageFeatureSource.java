package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.Connection;
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

/** One GeoPackage table as features. */
final class GeoPackageFeatureSource extends ContentFeatureSource {
  private final GeoPackageTable table;

  GeoPackageFeatureSource(ContentEntry entry, GeoPackageTable table) {
    super(entry, Query.ALL);
    this.table = table;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return table.schema();
  }

  // The extent in gpkg_contents may be stale; GeoTools measures the features instead.
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
    try (Connection connection = table.file().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(table.count())) {
      return row.next() ? row.getInt(1) : -1;
    } catch (SQLException e) {
      throw new IOException(table.file().path() + ", layer " + table.name() + ": " + e, e);
    }
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new GeoPackageFeatureReader(table, getDataStore().getGeometryFactory());
  }
}
