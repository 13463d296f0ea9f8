package io.headroom.app;

import io.headroom.planning.whatif.ScenarioStore;
import io.headroom.store.SqlScenarioStore;
import io.headroom.store.WatchedDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Planners' scenarios over the database of this server. */
@Configuration(proxyBeanMethods = false)
class ScenarioWiring {
  @Bean
  ScenarioStore scenarioStore(WatchedDatabase database) {
    return new SqlScenarioStore(database.source());
  }
}
