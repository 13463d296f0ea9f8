package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.locationtech.jts.geom.GeometryFactory;

/** The tables and views of one schema, over one connection until it is disposed of. */
final class PostgisDataStore extends ContentDataStore {
  private static final Logger LOG = Logger.getLogger(PostgisDataStore.class.getName());

  private final PostgisSchema schema;

  PostgisDataStore(PostgisSchema schema) {
    this.schema = schema;
    setGeometryFactory(new GeometryFactory());
    setFilterFactory(CommonFactoryFinder.getFilterFactory());
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setFeatureTypeFactory(new FeatureTypeFactoryImpl());
  }

  @Override
  protected List<Name> createTypeNames() throws IOException {
    try {
      return schema.tables().stream().map(name -> (Name) new NameImpl(name)).toList();
    } catch (SQLException e) {
      throw new IOException("schema " + schema.name() + " cannot be listed: " + e.getMessage(), e);
    }
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
    String name = entry.getTypeName();
    try {
      return new PostgisFeatureSource(entry, PostgisTable.of(schema, name));
    } catch (SQLException e) {
      throw new IOException("table " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void dispose() {
    super.dispose();
    try {
      schema.close();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "the connection did not close", e);
    }
  }
}
