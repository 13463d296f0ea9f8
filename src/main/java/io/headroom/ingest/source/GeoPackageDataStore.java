package io.headroom.ingest.source;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.locationtech.jts.geom.GeometryFactory;

/** The feature and attribute tables of a GeoPackage; holds no connection between reads. */
final class GeoPackageDataStore extends ContentDataStore {
  private final GeoPackageFile file;

  GeoPackageDataStore(GeoPackageFile file) {
    this.file = file;
    setGeometryFactory(new GeometryFactory());
    setFilterFactory(CommonFactoryFinder.getFilterFactory());
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setFeatureTypeFactory(new FeatureTypeFactoryImpl());
  }

  @Override
  protected List<Name> createTypeNames() throws IOException {
    try {
      return file.tables().stream().map(name -> (Name) new NameImpl(name)).toList();
    } catch (SQLException e) {
      throw new IOException(file.path() + ": cannot list the layers: " + e.getMessage(), e);
    }
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
    String name = entry.getTypeName();
    try {
      return new GeoPackageFeatureSource(entry, GeoPackageTable.of(file, name));
    } catch (SQLException e) {
      throw new IOException(file.path() + ", layer " + name + ": " + e.getMessage(), e);
    }
  }
}
