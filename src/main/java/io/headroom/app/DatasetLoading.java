package io.headroom.app;

import io.headroom.app.dataset.ServedVersion;
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

  static DatasetLoading start(ServedVersion served) {
    CompletableFuture<Optional<String>> complaint = new CompletableFuture<>();
    Thread reader = new Thread(() -> load(served, complaint), "dataset");
    reader.setDaemon(true);
    reader.start();
    return new DatasetLoading(complaint);
  }

  /** Waits for the dataset; answers what is wrong with it, or nothing. */
  public Optional<String> await() {
    return complaint.join();
  }

  private static void load(ServedVersion served, CompletableFuture<Optional<String>> complaint) {
    try {
      complaint.complete(served.begin());
    } catch (RuntimeException | Error broken) {
      LOG.error("The dataset could not be read", broken);
      complaint.complete(Optional.of("The dataset could not be read: " + broken));
    }
    // The database may have come meanwhile.
    served.look();
  }
}
