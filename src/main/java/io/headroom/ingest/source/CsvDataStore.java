package io.headroom.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A text table (CSV) is one layer of points, named like the file without its ending.
 *
 * <p>The bytes are looked through once to tell the charset; rows are then handed over as they are
 * read, so that a table may be larger than memory.
 */
final class CsvDataStore extends ContentDataStore {
  private final Path file;
  private final CsvTable.Options options;

  CsvDataStore(Path file, CsvTable.Options options) {
    this.file = file;
    this.options = options;
    setGeometryFactory(new GeometryFactory());
    setFilterFactory(CommonFactoryFinder.getFilterFactory());
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setFeatureTypeFactory(new FeatureTypeFactoryImpl());
  }

  @Override
  protected List<Name> createTypeNames() {
    String name = String.valueOf(file.getFileName());
    int end = name.lastIndexOf('.');
    return List.of(new NameImpl(end > 0 ? name.substring(0, end) : name));
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
    return new CsvFeatureSource(entry, CsvTable.scan(file, entry.getTypeName(), options));
  }
}
