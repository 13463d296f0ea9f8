package io.headroom.app.dataset;

import io.headroom.api.PublishedSource;
import io.headroom.app.Deliveries;
import io.headroom.app.ReportText;
import io.headroom.ingest.DatasetImporter;
import io.headroom.ingest.DeliveryArchive;
import io.headroom.ingest.Descriptor;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.LayerSchema;
import io.headroom.ingest.Progress;
import io.headroom.ingest.prepared.Prepared;
import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.network.GridDataset;
import io.headroom.planning.dataset.DatasetReader;
import io.headroom.planning.dataset.Delivered;
import io.headroom.planning.dataset.Version;
import io.headroom.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads deliveries with the importer, and puts what it makes of them in service. */
final class ImportedDatasets implements DatasetReader {
  private static final String DESCRIPTOR = "dataset.yml";

  /** It names files, too; a prepared dataset says it itself. */
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /** Text packs to a tenth and less. */
  private static final int MOST_UNPACKED_TIMES = 20;

  /** Connecting and tracing take about as long as two layers. */
  private static final List<String> AFTER_READING = List.of("connect", "trace");

  private final PublishedSource source;
  private final long largestDelivery;

  /**
   * @param largestDelivery in bytes, as it is sent
   */
  ImportedDatasets(PublishedSource source, long largestDelivery) {
    this.source = source;
    this.largestDelivery = largestDelivery;
  }

  @Override
  public Reading read(Delivered delivered, Path prepared, Listener listener) throws IOException {
    try {
      Path opened = open(delivered);
      ImportResult result =
          DatasetImporter.readSent(opened, delivered.folder(), progress(listener));
      GridDataset dataset = result.dataset();
      if (dataset != null && !VERSION.matcher(dataset.identity().version()).matches()) {
        return reading(rejected("the version of this dataset has no usable name"));
      }
      if (dataset != null) {
        PreparedFile.write(prepared, new Prepared(result, Map.of()));
      }
      return reading(withoutPaths(result, delivered.folder()));
    } catch (DeliveryArchive.Unusable unusable) {
      return reading(rejected(String.valueOf(unusable.getMessage())));
    }
  }

  private Path open(Delivered delivered) throws IOException, DeliveryArchive.Unusable {
    Path folder = Files.createDirectories(delivered.folder().resolve("delivery"));
    Path file = delivered.file();
    Path opened = folder;
    if (file != null && isZip(file)) {
      long most = largestDelivery * MOST_UNPACKED_TIMES;
      opened = DeliveryArchive.unpack(file, folder, most);
    } else if (file != null) {
      opened = Files.move(file, folder.resolve(String.valueOf(file.getFileName())));
    }
    Path descriptor = delivered.descriptor();
    if (descriptor == null) {
      return opened;
    }
    Path beside = Files.isDirectory(opened) ? opened : Objects.requireNonNull(opened.getParent());
    return Files.copy(descriptor, beside.resolve(DESCRIPTOR), StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isZip(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Where a delivery lay on this machine is nobody's business. */
  private static ImportResult withoutPaths(ImportResult result, Path folder) {
    ImportReport report = result.report();
    String here = folder.toAbsolutePath().resolve("delivery") + "/";
    List<String> reasons =
        report.reasons().stream()
            .map(reason -> reason.replace(here, "").replace(folder.resolve("delivery") + "/", ""))
            .toList();
    return new ImportResult(result.dataset(), report.because(reasons), result.descriptor());
  }

  private static Reading reading(ImportResult result) {
    ImportReport report = result.report();
    Descriptor descriptor = result.descriptor();
    boolean fromFiles = descriptor == null || !descriptor.namesDatabase();
    return new Reading(result.dataset(), findings(report), ReportText.json(report), fromFiles);
  }

  static Version.Findings findings(ImportReport report) {
    return new Version.Findings(report.accepted(), report.reasons(), report.issues());
  }

  private static ImportResult rejected(String reason) {
    ImportReport report =
        new ImportReport(
            false, List.of(reason), Map.of(), Map.of(), Map.of(), List.of(), 0, 0, 0, 0, 0, 0);
    return new ImportResult(null, report, null);
  }

  private static Progress progress(Listener listener) {
    return (layer, done, total) ->
        listener.stage(layer, done, total, percent(layer, total > 0 ? done / (double) total : 0));
  }

  /** Layers are read in a fixed order, whether they are delivered or not. */
  private static int percent(String layer, double share) {
    List<String> order = LayerSchema.READING_ORDER;
    int steps = order.size() + AFTER_READING.size();
    int step =
        order.contains(layer)
            ? order.indexOf(layer)
            : order.size() + Math.max(0, AFTER_READING.indexOf(layer));
    return (int) (100 * (step + Math.min(1, share)) / steps);
  }

  @Override
  public Loaded load(Path prepared) throws IOException {
    return loaded(PreparedFile.read(prepared).delivery());
  }

  @Override
  public boolean isIntact(Path prepared) throws IOException {
    return PreparedFile.isIntact(prepared);
  }

  Loaded loaded(ImportResult delivery) {
    GridDataset dataset = Objects.requireNonNull(delivery.dataset());
    return new Loaded() {
      @Override
      public GridDataset dataset() {
        return dataset;
      }

      @Override
      public Runnable prepare(Snapshot snapshot) {
        return source.prepare(snapshot, Deliveries.of(delivery));
      }
    };
  }
}
