package io.headroom.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.NameImpl;
import org.geotools.feature.type.FeatureTypeFactoryImpl;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Every {@code <layer>.geojson} in a folder is a layer.
 *
 * <p>A file is read once when its layer is first asked for, to learn its attributes and to report a
 * broken file before any row of it is used, and again for its rows; only the latter is repeated.
 */
final class GeoJsonFolderDataStore extends ContentDataStore {
  private static final String EXTENSION = ".geojson";

  private final Path folder;

  GeoJsonFolderDataStore(Path folder) {
    this.folder = folder;
    setGeometryFactory(new GeometryFactory());
    setFilterFactory(CommonFactoryFinder.getFilterFactory());
    setFeatureFactory(CommonFactoryFinder.getFeatureFactory(null));
    setFeatureTypeFactory(new FeatureTypeFactoryImpl());
  }

  @Override
  protected List<Name> createTypeNames() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(EXTENSION) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - EXTENSION.length()))
          .sorted()
          .map(name -> (Name) new NameImpl(name))
          .toList();
    }
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
    Path file = folder.resolve(entry.getTypeName() + EXTENSION);
    return new GeoJsonFeatureSource(entry, GeoJsonLayer.scan(file, entry.getTypeName()));
  }
}
