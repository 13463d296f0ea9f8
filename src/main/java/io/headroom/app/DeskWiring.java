package io.headroom.app;

import io.headroom.planning.ProgressLog;
import io.headroom.request.LeadStore;
import io.headroom.store.SqlLeadStore;
import io.headroom.store.SqlProgressLog;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads and indicators over the database of this server. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {
  @Bean
  LeadStore leadStore(DataSource source) {
    return new SqlLeadStore(source);
  }

  @Bean
  ProgressLog progressLog(DataSource source) {
    return new SqlProgressLog(source);
  }
}
