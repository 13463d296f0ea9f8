package io.headroom.app.dataset;

import io.headroom.api.JobEvents;
import io.headroom.api.PublishedSource;
import io.headroom.api.Uploads;
import io.headroom.app.HeadroomSettings;
import io.headroom.place.index.IndexHome;
import io.headroom.planning.dataset.Comparisons;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.DatasetJobs;
import io.headroom.planning.dataset.DeliveryIntake;
import io.headroom.planning.dataset.VersionStore;
import io.headroom.request.RequestDesk;
import io.headroom.request.RequestStore;
import io.headroom.snapshot.SnapshotPublisher;
import io.headroom.store.SqlVersionStore;
import io.headroom.store.WatchedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliveries, versions and what is in service. */
@Configuration(proxyBeanMethods = false)
class DatasetWiring {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetWiring.class);

  @Bean
  VersionStore versionStore(WatchedDatabase database, HeadroomSettings settings) {
    return new SqlVersionStore(database.source(), settings.data().resolve("datasets"));
  }

  @Bean
  ImportedDatasets importedDatasets(PublishedSource source, HeadroomSettings settings) {
    return new ImportedDatasets(source, settings.largestDelivery().toBytes());
  }

  @Bean
  DatasetDesk.Office datasetOffice(
      SnapshotPublisher publisher,
      RequestDesk desk,
      RequestStore requests,
      HeadroomSettings settings,
      Clock clock) {
    return new DatasetDesk.Office(publisher, desk, requests, placeIndex(settings), clock);
  }

  private static IndexHome placeIndex(HeadroomSettings settings) {
    String folder = settings.placeIndex();
    return folder == null ? IndexHome.inMemory() : IndexHome.in(Path.of(folder));
  }

  @Bean
  DatasetDesk datasetDesk(
      VersionStore versions, ImportedDatasets reader, DatasetDesk.Office office) {
    return new DatasetDesk(versions, reader, office);
  }

  @Bean
  Comparisons comparisons(DatasetDesk desk, Clock clock) {
    return new Comparisons(desk, clock);
  }

  @Bean(destroyMethod = "close")
  DatasetJobs datasetJobs(
      ImportedDatasets reader, DatasetDesk desk, Comparisons comparisons, Clock clock) {
    return new DatasetJobs(
        new DeliveryIntake(
            reader,
            desk,
            comparisons,
            later -> LOG.warn("A new version was not compared with the one in service", later),
            clock),
        clock,
        (job, broken) -> LOG.error("Delivery {} could not be taken in", job.fileName(), broken));
  }

  @Bean
  Uploads uploads(HeadroomSettings settings) {
    return new Uploads(
            settings.data().resolve("scratch/deliveries"), settings.largestDelivery().toBytes())
        .swept();
  }

  @Bean(destroyMethod = "close")
  JobEvents jobEvents(DatasetJobs jobs) {
    return new JobEvents(jobs);
  }

  @Bean(destroyMethod = "close")
  ServedVersion servedVersion(
      HeadroomSettings settings,
      WatchedDatabase database,
      DatasetDesk desk,
      ImportedDatasets reader,
      Clock clock) {
    ServedVersion served = new ServedVersion(settings, database, desk, reader, clock);
    database.whenOpen(served::look);
    database.whenActivated(served::look);
    return served;
  }

  /** Tells the operator whether what is served is what the store says; readiness does not ask. */
  @Bean
  HealthIndicator datasetVersion(ServedVersion served) {
    return () ->
        served
            .trouble()
            .map(why -> Health.down().withDetail("reason", why).build())
            .orElseGet(() -> Health.up().build());
  }
}
