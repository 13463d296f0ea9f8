package io.headroom.app;

import io.headroom.request.RequestDesk;
import io.headroom.request.RequestStore;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.store.SqlRequestStore;
import io.headroom.store.WatchedDatabase;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of requests, which may come late and go away while look-ups go on. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWiring.class);

  /** Its source is for every table of the product. */
  @Bean(destroyMethod = "close")
  WatchedDatabase database(HeadroomSettings settings, DatabaseSettings database) {
    return new WatchedDatabase(database.address(settings.data()));
  }

  @Bean
  RequestStore requestStore(WatchedDatabase database) {
    return new SqlRequestStore(database.source());
  }

  @Bean
  RequestDesk requestDesk(
      RequestStore store, SnapshotPublisher publisher, WatchedDatabase database) {
    RequestDesk desk =
        new RequestDesk(
            store,
            publisher,
            failed -> LOG.error("Nobody could move up; the next change tries again", failed));
    database.whenThere(desk::catchUp);
    database.whenTold(desk::catchUp);
    database.start();
    return desk;
  }

  @Bean(destroyMethod = "close")
  Midnight midnight(
      RequestDesk desk, WatchedDatabase database, SnapshotPublisher publisher, Clock clock) {
    return Midnight.watching(
        clock,
        day -> database.isThere() && publisher.find(day).isPresent(),
        day -> desk.newDay(day, clock.instant()));
  }

  /** Tells the operator; readiness does not ask it. */
  @Bean
  HealthIndicator store(WatchedDatabase database) {
    return () -> database.isThere() ? Health.up().build() : Health.down().build();
  }
}
