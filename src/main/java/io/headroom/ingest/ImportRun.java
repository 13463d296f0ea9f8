package io.headroom.ingest;

import io.headroom.geo.Extent;
import io.headroom.geo.MetricProjection;
import io.headroom.ingest.check.PeakChecks;
import io.headroom.ingest.check.ReferenceCheck;
import io.headroom.ingest.connect.GeometryConnector;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.GridDataset;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.rules.RuleSet;
import io.headroom.topology.EnergisationTrace;
import io.headroom.topology.SupplyForest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One import: read → map → check → build → trace → report. */
final class ImportRun {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /** Below this many rows a share of refused ones says nothing. */
  private static final int ROWS_FOR_A_SHARE = 100;

  private final Descriptor descriptor;
  private final @Nullable Path descriptorFile;
  private final @Nullable Path sourceFile;
  private final ReportTally tally;
  private final IssueLog issues;
  private final Progress progress;
  private final DatasetVersion version = new DatasetVersion();

  ImportRun(
      Descriptor descriptor, @Nullable Path descriptorFile, ReportTally tally, Progress progress) {
    this.descriptor = descriptor;
    this.descriptorFile = descriptorFile;
    this.sourceFile = SourceLocation.fileOf(descriptor.sourceParameters());
    this.tally = tally;
    this.issues = tally.issues;
    this.progress = progress;
  }

  ImportResult run() throws RejectedDelivery {
    hashFiles();
    LayerReader rows = new LayerReader(issues, progress);
    tally.count(rows);
    DatasetDraft draft = new DatasetDraft(descriptor, rules(), issues);
    new SourceReader(descriptor, version, rows).read(draft);
    Extent extent = rows.extentWithin(descriptor.reading().extent());
    SupplyForest forest = trace(build(draft, extent));
    GridDataset dataset = dataset(draft, forest, extent);
    checkRefusedShare();
    return new ImportResult(dataset, tally.accepted(), descriptor);
  }

  private Network build(DatasetDraft draft, Extent extent) {
    if (draft.network.lacksNodes()) {
      progress.stage("connect", 0, -1);
      GeometryConnector.connect(
          draft.network, projection(extent), descriptor.reading().snapMetres(), issues);
    }
    return draft.network.build();
  }

  private MetricProjection projection(Extent extent) {
    String code = descriptor.metricCrs();
    return code == null
        ? MetricProjection.centredOn(extent)
        : MetricProjection.ofEpsg(code, extent);
  }

  private SupplyForest trace(Network network) {
    progress.stage("trace", 0, -1);
    SupplyForest forest = EnergisationTrace.trace(network, rules().n1InSplit(), issues);
    tally.trace(forest);
    PeakChecks.check(forest, issues);
    return forest;
  }

  private RuleSet rules() {
    String name = descriptor.ruleSet();
    return RuleSet.ofVersionOrBuiltIn(name);
  }

  private GridDataset dataset(DatasetDraft draft, SupplyForest forest, Extent extent)
      throws RejectedDelivery {
    ReferenceCheck references = new ReferenceCheck(forest.assets(), issues);
    return new GridDataset(
        identity(asOf(draft), extent),
        forest.assets().network(),
        draft.profiles.list(),
        references.commitments(draft.commitments),
        references.reinforcements(draft.reinforcements),
        references.outages(draft.outages),
        draft.areas,
        draft.places,
        draft.mapLines);
  }

  private DatasetIdentity identity(LocalDate asOf, Extent extent) {
    Descriptor.Identity identity = descriptor.identity();
    return new DatasetIdentity(
        identity.id(),
        identity.name(),
        identity.nameEn(),
        version.version(),
        asOf,
        identity.licence(),
        identity.synthetic(),
        identity.notice(),
        identity.noticeEn(),
        descriptor.ruleSet(),
        descriptor.metricCrs(),
        extent);
  }

  private LocalDate asOf(DatasetDraft draft) throws RejectedDelivery {
    if (descriptor.asOf() != null) {
      return descriptor.asOf();
    }
    LocalDateTime newestPeak = draft.newestPeak();
    if (newestPeak != null) {
      return newestPeak.toLocalDate();
    }
    if (sourceFile == null) {
      throw new RejectedDelivery(
          "asOf: missing, and no peak_at was delivered; expected a date such as 2026-06-30");
    }
    try {
      return newest(sourceFile).atZone(BEIJING).toLocalDate();
    } catch (IOException e) {
      throw new RejectedDelivery("the time of " + sourceFile + " cannot be read");
    }
  }

  private static Instant newest(Path path) throws IOException {
    Instant newest = Files.getLastModifiedTime(path).toInstant();
    if (!Files.isDirectory(path)) {
      return newest;
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Path> inside = files.filter(Files::isRegularFile).toList();
      newest = inside.isEmpty() ? newest : Instant.MIN;
      for (Path file : inside) {
        Instant time = Files.getLastModifiedTime(file).toInstant();
        newest = time.isAfter(newest) ? time : newest;
      }
    }
    return newest;
  }

  private void hashFiles() throws RejectedDelivery {
    try {
      if (descriptorFile != null) {
        version.addFile(descriptorFile);
      }
      if (sourceFile != null) {
        version.addFile(sourceFile);
      }
      for (AddressSource addresses : descriptor.addresses()) {
        Path file = SourceLocation.fileOf(addresses.parameters());
        if (file != null) {
          version.addFile(file);
        }
      }
    } catch (IOException e) {
      throw new RejectedDelivery("the source cannot be read: " + e.getMessage());
    }
  }

  private void checkRefusedShare() throws RejectedDelivery {
    int read = tally.networkRowsRead();
    int refused = tally.networkRowsRefused();
    double allowed = descriptor.reading().allowedRefusedShare();
    if (read >= ROWS_FOR_A_SHARE && refused > allowed * read) {
      throw new RejectedDelivery(
          String.format(
              Locale.ROOT,
              "%d of %d network rows were refused, %.1f %%; allowed are %.1f %%",
              refused,
              read,
              100.0 * refused / read,
              100 * allowed));
    }
  }
}
