package io.headroom.ingest.source;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/** Opens a GeoPackage file as a read-only data store, given {@code headroom.gpkg}. */
public final class GeoPackageDataStoreFactory implements DataStoreFactorySpi {
  public static final Param FILE = new Param("headroom.gpkg", File.class, "GeoPackage file", true);

  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    File file = (File) FILE.lookUp(params);
    GeoPackageDataStore store = new GeoPackageDataStore(GeoPackageFile.open(file.toPath()));
    store.setDataStoreFactory(this);
    return store;
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("sources are read-only; write with DatasetSink");
  }

  @Override
  public String getDisplayName() {
    return "GeoPackage (read-only)";
  }

  @Override
  public String getDescription() {
    return "Feature and attribute tables of a GeoPackage file";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {FILE};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }
}
