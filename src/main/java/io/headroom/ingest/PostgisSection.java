package io.headroom.ingest;

import io.headroom.ingest.source.PostgisDataStoreFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source that is a schema of a PostGIS database, as a descriptor names it.
 *
 * <p>Its password stays out of the file. It comes from an environment variable whose name begins
 * with {@code GIS_}, so that no descriptor can send any other secret of this machine to a server.
 */
final class PostgisSection {
  private static final String KIND = "postgis";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250})");
  private static final Pattern VARIABLE = Pattern.compile("GIS_[A-Z0-9_]{1,60}");
  private static final String PASSWORD = "password-env";
  private static final int LAST_PORT = 65_535;

  private PostgisSection() {}

  static Map<String, ?> parameters(DescriptorSection source) {
    source.allow(List.of("kind", "host", "port", "database", "schema", "user", PASSWORD));
    if (!KIND.equals(source.text("kind"))) {
      source.mistake("kind", source.raw("kind"), KIND);
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(PostgisDataStoreFactory.HOST.key, host(source));
    double port = source.number("port", 5432, n -> n >= 1 && n <= LAST_PORT, "a port");
    parameters.put(PostgisDataStoreFactory.PORT.key, (int) port);
    parameters.put(PostgisDataStoreFactory.DATABASE.key, required(source, "database"));
    parameters.put(PostgisDataStoreFactory.SCHEMA.key, source.text("schema", "public"));
    parameters.put(PostgisDataStoreFactory.USER.key, required(source, "user"));
    parameters.put(PostgisDataStoreFactory.PASSWORD.key, password(source));
    return parameters;
  }

  private static String host(DescriptorSection source) {
    String host = required(source, "host");
    if (!host.isEmpty() && !HOST.matcher(host).matches()) {
      source.mistake("host", host, "the name or address of a server");
    }
    return host;
  }

  private static String required(DescriptorSection source, String key) {
    String text = source.text(key);
    if (text == null) {
      source.mistake(key, null, "to be given with kind: " + KIND);
    }
    return text == null ? "" : text;
  }

  /** Empty when the server asks for none. */
  private static String password(DescriptorSection source) {
    String variable = source.text(PASSWORD);
    if (variable == null) {
      return "";
    }
    if (!VARIABLE.matcher(variable).matches()) {
      source.mistake(PASSWORD, variable, "a variable whose name begins with GIS_");
      return "";
    }
    @Nullable String value = System.getenv(variable);
    if (value == null) {
      source.mistake(PASSWORD, variable, "environment variable " + variable + " to be set");
    }
    return value == null ? "" : value;
  }
}
