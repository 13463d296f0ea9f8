package io.headroom.app;

import io.headroom.planning.OutageStore;
import io.headroom.planning.ProgressLog;
import io.headroom.request.LeadStore;
import io.headroom.store.SqlLeadStore;
import io.headroom.store.SqlOutageStore;
import io.headroom.store.SqlProgressLog;
import io.headroom.store.WatchedDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads, outages and indicators over the database of this server. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {
  @Bean
  LeadStore leadStore(WatchedDatabase database) {
    return new SqlLeadStore(database.source());
  }

  @Bean
  ProgressLog progressLog(WatchedDatabase database) {
    return new SqlProgressLog(database.source());
  }

  @Bean
  OutageStore outageStore(WatchedDatabase database) {
    return new SqlOutageStore(database.source());
  }
}
