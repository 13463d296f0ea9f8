package io.headroom.app;

import io.headroom.store.DatabaseAddress;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where requests, reservations and accounts are kept; {@code application.yml} explains each.
 *
 * @param url of a PostgreSQL database; empty for an H2 file
 */
@ConfigurationProperties("headroom.database")
public record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("8") int connections) {
  private static final String FILE = "headroom";

  public DatabaseSettings {
    url = url.strip();
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "headroom.database.url must be empty or begin with jdbc:postgresql:, got " + url);
    }
    if (connections < 1) {
      throw new IllegalArgumentException(
          "headroom.database.connections must be at least 1, got " + connections);
    }
  }

  /**
   * @param data folder of an H2 file
   */
  DatabaseAddress address(Path data) {
    return url.isEmpty()
        ? DatabaseAddress.ofFile(data.resolve(FILE), connections)
        : new DatabaseAddress(url, user, password, connections);
  }
}
