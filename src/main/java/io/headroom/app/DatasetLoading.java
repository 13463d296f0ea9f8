package io.headroom.app;

import io.headroom.api.Delivery;
import io.headroom.api.PublishedSource;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.network.GridDataset;
import io.headroom.place.index.IndexHome;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the dataset while the web server starts, and puts it in service.
 *
 * <p>Until then questions are answered with 503 and the server is not ready.
 */
public final class DatasetLoading {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetLoading.class);

  private final CompletableFuture<Optional<String>> complaint;

  private DatasetLoading(CompletableFuture<Optional<String>> complaint) {
    this.complaint = complaint;
  }

  static DatasetLoading start(HeadroomSettings settings, PublishedSource source, Clock clock) {
    CompletableFuture<Optional<String>> complaint = new CompletableFuture<>();
    Thread reader = new Thread(() -> load(settings, source, clock, complaint), "dataset");
    reader.setDaemon(true);
    reader.start();
    return new DatasetLoading(complaint);
  }

  /** Waits for the dataset; answers what is wrong with it, or nothing. */
  public Optional<String> await() {
    return complaint.join();
  }

  private static void load(
      HeadroomSettings settings,
      PublishedSource source,
      Clock clock,
      CompletableFuture<Optional<String>> complaint) {
    try {
      complaint.complete(read(settings, source, LocalDate.now(clock)));
    } catch (RuntimeException | Error broken) {
      LOG.error("The dataset could not be read", broken);
      complaint.complete(Optional.of("The dataset could not be read: " + broken));
    }
  }

  private static Optional<String> read(
      HeadroomSettings settings, PublishedSource source, LocalDate today) {
    String named = settings.dataset();
    Path path = named == null ? ShippedSample.unpack(settings.data()) : Path.of(named);
    if (!Files.exists(path)) {
      return Optional.of(
          "headroom.dataset names \""
              + named
              + "\", which is not there. Expected a descriptor"
              + " (dataset.yml), a folder of GeoJSON files, a GeoPackage (.gpkg), or a"
              + " prepared dataset (.headroom).");
    }
    ImportResult result = DatasetImporter.read(path, Progress.NONE);
    GridDataset dataset = result.dataset();
    if (dataset == null) {
      return Optional.of(ReportText.rejection(path.toString(), result.report()));
    }
    RuleSet rules = RuleSet.ofVersionOrBuiltIn(dataset.identity().ruleSet());
    Delivery delivery = Deliveries.of(result);
    source.publish(Snapshot.of(dataset, rules, today, placeIndex(settings)), delivery);
    return Optional.empty();
  }

  private static IndexHome placeIndex(HeadroomSettings settings) {
    String folder = settings.placeIndex();
    return folder == null ? IndexHome.inMemory() : IndexHome.in(Path.of(folder));
  }
}
