package io.headroom.app.dataset;

import io.headroom.app.HeadroomSettings;
import io.headroom.app.ReportText;
import io.headroom.app.ShippedSample;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.Progress;
import io.headroom.ingest.prepared.Prepared;
import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.network.GridDataset;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.DatasetReader.Loaded;
import io.headroom.planning.dataset.DeliveryIntake;
import io.headroom.planning.dataset.Version;
import io.headroom.request.StoreUnavailable;
import io.headroom.store.WatchedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the version that the store says is in service; the one of the settings when no other ever
 * was, and while the store is away.
 */
public final class ServedVersion implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedVersion.class);
  private static final int AGAIN_SECONDS = 5;
  private static final int MOST_PAUSES = 64;
  private static final int PATIENCE_SECONDS = 20;

  private final HeadroomSettings settings;
  private final WatchedDatabase database;
  private final DatasetDesk desk;
  private final ImportedDatasets reader;
  private final Clock clock;
  private final ScheduledExecutorService follower =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "activations");
            made.setDaemon(true);
            return made;
          });

  /** What the settings name, until the store knows it too. */
  private volatile @Nullable ImportResult unregistered;

  /** After how many pauses it is looked again; for the one thread that does. */
  private int pauses = 1;

  private int paused;

  private volatile String trouble = "the store has not been asked yet";

  ServedVersion(
      HeadroomSettings settings,
      WatchedDatabase database,
      DatasetDesk desk,
      ImportedDatasets reader,
      Clock clock) {
    this.settings = settings;
    this.database = database;
    this.desk = desk;
    this.reader = reader;
    this.clock = clock;
    ScheduledFuture<?> unused =
        follower.scheduleWithFixedDelay(
            this::lookOn, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** Empty while what is served is what the store says; else why nobody can be sure. */
  public Optional<String> trouble() {
    return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
  }

  /** Puts the first dataset in service; answers what is wrong with it, or nothing. */
  public Optional<String> begin() {
    Optional<String> taken = database.await();
    boolean served = taken.isEmpty() && (followed() || desk.inService().isPresent() || standIn());
    return served ? Optional.empty() : configured();
  }

  /** True when what the store says is served. */
  private boolean followed() {
    try {
      boolean chosen = desk.follow();
      trouble = "";
      return chosen;
    } catch (RuntimeException unreachable) {
      String why =
          "the version in service cannot be read: "
              + unreachable.getMessage()
              + "; send it again, or put another in service";
      if (database.isThere() && !why.equals(trouble)) {
        LOG.error("The version in service cannot be loaded; tried again", unreachable);
      }
      trouble = why;
      return false;
    }
  }

  /** Another version that was in service, while the one that is cannot be read. */
  private boolean standIn() {
    try {
      return database.isThere() && desk.standIn();
    } catch (RuntimeException unreachable) {
      LOG.warn("No earlier version can be served either", unreachable);
      return false;
    }
  }

  private Optional<String> configured() {
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
    if (result.dataset() == null) {
      return Optional.of(ReportText.rejection(path.toString(), result.report()));
    }
    Loaded loaded = reader.loaded(result);
    loaded.prepare(desk.snapshot(loaded.dataset())).run();
    unregistered = result;
    return Optional.empty();
  }

  /** In the background: the store is there, or somebody has put another version in service. */
  public void look() {
    follower.execute(this::follow);
  }

  private void follow() {
    if (desk.inService().isPresent()) {
      boolean unused = followed();
      register();
    }
  }

  /** What is thrown would end it for good. */
  private void lookOn() {
    try {
      lookAgain();
    } catch (RuntimeException | Error broken) {
      LOG.error("What is in service could not be looked for; tried again", broken);
    }
  }

  /**
   * Until what is served is what the store says, and what is held is booked along it: less and less
   * often, unless somebody has changed what is served meanwhile.
   */
  private void lookAgain() {
    boolean isDone = trouble.isEmpty() && desk.isSettled() && unregistered == null;
    if (isDone || !database.isThere()) {
      pauses = 1;
      paused = 0;
      return;
    }
    paused++;
    if (paused >= pauses || isFollowing()) {
      paused = 0;
      pauses = Math.min(2 * pauses, MOST_PAUSES);
      follow();
    }
  }

  private boolean isFollowing() {
    try {
      return desk.isFollowing();
    } catch (StoreUnavailable gone) {
      return false;
    }
  }

  /** Has the store keep what the settings name, so that one can come back to it. */
  private void register() {
    ImportResult result = unregistered;
    if (result == null || !database.isThere()) {
      return;
    }
    try {
      GridDataset dataset = loadedDataset(result);
      String version = dataset.identity().version();
      if (desk.versions().find(version).isEmpty()) {
        keep(result, dataset);
      } else if (!desk.isIntact(version)) {
        desk.versions().renew(version, prepared(result));
      }
      unregistered = null;
    } catch (IOException | RuntimeException later) {
      LOG.warn("The dataset of the settings is not among the versions yet: {}", later.getMessage());
    }
  }

  private static GridDataset loadedDataset(ImportResult result) {
    GridDataset dataset = result.dataset();
    if (dataset == null) {
      throw new IllegalStateException("a rejected dataset is never in service");
    }
    return dataset;
  }

  private void keep(ImportResult result, GridDataset dataset) throws IOException {
    Path prepared = prepared(result);
    String named = settings.dataset();
    Version.Receipt receipt =
        new Version.Receipt(
            clock.instant(),
            "settings",
            Version.Source.FILE,
            named == null ? null : String.valueOf(Path.of(named).getFileName()),
            Files.size(prepared),
            null);
    desk.versions()
        .keep(
            DeliveryIntake.of(dataset, receipt, ImportedDatasets.findings(result.report())),
            ReportText.json(result.report()),
            prepared);
    Files.deleteIfExists(prepared);
  }

  private Path prepared(ImportResult result) throws IOException {
    Path prepared = settings.data().resolve("scratch/configured.headroom");
    PreparedFile.write(prepared, new Prepared(result, Map.of()));
    return prepared;
  }

  /** Never interrupted: it may be writing the file of a database. */
  @Override
  public void close() {
    follower.shutdown();
    try {
      boolean unused = follower.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
