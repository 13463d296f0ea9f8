package io.headroom.ingest.source;

import java.io.IOException;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens a schema of a PostGIS database as a read-only data store. */
public final class PostgisDataStoreFactory implements DataStoreFactorySpi {
  public static final Param HOST = new Param("headroom.postgis.host", String.class, "server", true);
  public static final Param PORT =
      new Param("headroom.postgis.port", Integer.class, "port", false, 5432);
  public static final Param DATABASE =
      new Param("headroom.postgis.database", String.class, "database", true);
  public static final Param SCHEMA =
      new Param("headroom.postgis.schema", String.class, "schema of the tables", false, "public");
  public static final Param USER = new Param("headroom.postgis.user", String.class, "user", true);
  public static final Param PASSWORD =
      new Param("headroom.postgis.password", String.class, "password", false, "");

  private static final int CONNECT_SECONDS = 5;

  /** Of one statement, or the next rows of it. */
  private static final int STATEMENT_SECONDS = 600;

  /** Somewhat longer, so that a server that is there says itself what took too long. */
  private static final int SILENCE_SECONDS = 660;

  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setServerNames(new String[] {(String) HOST.lookUp(params)});
    server.setPortNumbers(new int[] {(Integer) lookUp(PORT, params)});
    server.setDatabaseName((String) DATABASE.lookUp(params));
    server.setUser((String) USER.lookUp(params));
    server.setPassword((String) lookUp(PASSWORD, params));
    server.setConnectTimeout(CONNECT_SECONDS);
    server.setLoginTimeout(CONNECT_SECONDS);
    server.setSocketTimeout(SILENCE_SECONDS);
    server.setOptions("-c statement_timeout=" + STATEMENT_SECONDS + "s");
    server.setTcpKeepAlive(true);
    server.setReadOnly(true);
    server.setApplicationName("headroom import");
    PostgisSchema schema = new PostgisSchema(server, (String) lookUp(SCHEMA, params));
    PostgisDataStore store = new PostgisDataStore(schema);
    store.setDataStoreFactory(this);
    return store;
  }

  private static Object lookUp(Param param, Map<String, ?> params) throws IOException {
    Object given = params.containsKey(param.key) ? param.lookUp(params) : null;
    return given == null ? param.getDefaultValue() : given;
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("sources are read-only; write with DatasetSink");
  }

  @Override
  public String getDisplayName() {
    return "PostGIS (read-only)";
  }

  @Override
  public String getDescription() {
    return "Tables and views of one schema of a PostGIS database";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {HOST, PORT, DATABASE, SCHEMA, USER, PASSWORD};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }
}
