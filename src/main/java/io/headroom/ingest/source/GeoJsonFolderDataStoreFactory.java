package io.headroom.ingest.source;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/**
 * Opens a folder of GeoJSON files as a read-only data store, given {@code headroom.geojson.folder}.
 */
public final class GeoJsonFolderDataStoreFactory implements DataStoreFactorySpi {
  public static final Param FOLDER =
      new Param("headroom.geojson.folder", File.class, "folder of <layer>.geojson files", true);

  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    File folder = (File) FOLDER.lookUp(params);
    if (!folder.isDirectory()) {
      throw new IOException(folder + " is not a folder; expected one with <layer>.geojson files");
    }
    GeoJsonFolderDataStore store = new GeoJsonFolderDataStore(folder.toPath());
    store.setDataStoreFactory(this);
    return store;
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("sources are read-only; write with DatasetSink");
  }

  @Override
  public String getDisplayName() {
    return "Folder of GeoJSON files (read-only)";
  }

  @Override
  public String getDescription() {
    return "A folder in which every <layer>.geojson is one layer (RFC 7946)";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {FOLDER};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }
}
