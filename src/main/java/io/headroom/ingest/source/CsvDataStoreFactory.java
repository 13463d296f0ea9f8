package io.headroom.ingest.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;

/** Opens a text table with a header row as a read-only data store, given {@code headroom.csv}. */
public final class CsvDataStoreFactory implements DataStoreFactorySpi {
  public static final Param FILE =
      new Param("headroom.csv", File.class, "text table with a header row", true);
  public static final Param CHARSET =
      new Param("headroom.csv.charset", String.class, "such as GB18030; told by the bytes", false);
  public static final Param LON =
      new Param("headroom.csv.lon", String.class, "column of longitudes or eastings", false);
  public static final Param LAT =
      new Param("headroom.csv.lat", String.class, "column of latitudes or northings", false);

  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    File file = (File) FILE.lookUp(params);
    if (!file.isFile()) {
      throw new IOException(file + " is not a file; expected a text table with a header row");
    }
    String charset = (String) CHARSET.lookUp(params);
    CsvTable.Options options =
        new CsvTable.Options(
            charset == null ? null : Charset.forName(charset),
            (String) LON.lookUp(params),
            (String) LAT.lookUp(params));
    CsvDataStore store = new CsvDataStore(file.toPath(), options);
    store.setDataStoreFactory(this);
    return store;
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("sources are read-only");
  }

  @Override
  public String getDisplayName() {
    return "Text table, CSV (read-only)";
  }

  @Override
  public String getDescription() {
    return "A text table with a header row and two columns of coordinates (RFC 4180)";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {FILE, CHARSET, LON, LAT};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }
}
