package io.headroom.app;

import io.headroom.store.Database;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database of this server. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
  private static final int CONNECTIONS = 8;

  @Bean(destroyMethod = "close")
  Database database(@Value("${headroom.data:data}") Path folder) {
    return Database.inFile(folder.resolve("headroom"), CONNECTIONS);
  }
}
