package io.headroom.planning.dataset;

import io.headroom.network.DatasetIdentity;
import io.headroom.network.GridDataset;
import io.headroom.network.Network;
import io.headroom.planning.dataset.DatasetReader.Reading;
import io.headroom.planning.dataset.Job.State;
import io.headroom.planning.dataset.diff.DatasetDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a version of a delivery: read, checked, kept, compared with the one in service. The same
 * content a second time is the version that it was.
 */
public final class DeliveryIntake implements DatasetJobs.Intake {
  private static final int NAME_LENGTH = 12;
  private static final int COMPARING_FROM = 90;
  private static final Set<String> AFTER_READING = Set.of("connect", "trace");

  private final DatasetReader reader;
  private final VersionStore versions;
  private final Comparisons comparisons;
  private final DatasetDesk desk;
  private final Consumer<RuntimeException> troubles;
  private final Clock clock;

  /**
   * @param troubles told when a version could be kept and not be compared
   */
  public DeliveryIntake(
      DatasetReader reader,
      DatasetDesk desk,
      Comparisons comparisons,
      Consumer<RuntimeException> troubles,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.versions = desk.versions();
    this.comparisons = comparisons;
    this.troubles = troubles;
    this.clock = clock;
  }

  /** What is known and cannot be read any more is read anew. */
  @Override
  public Version take(Delivered delivered, DatasetJobs.Progress progress) throws IOException {
    String hash = hashOf(delivered);
    Optional<Version> known = hash == null ? Optional.empty() : versions.findContent(hash);
    boolean isThere = known.filter(it -> desk.isIntact(it.version())).isPresent();
    return isThere
        ? known.orElseThrow()
        : takeNew(delivered, known.isPresent() ? null : hash, progress);
  }

  private Version takeNew(Delivered delivered, @Nullable String hash, DatasetJobs.Progress progress)
      throws IOException {
    Path prepared = delivered.folder().resolve("prepared.headroom");
    Reading reading = reader.read(delivered, prepared, listener(progress));
    progress.at(State.COMPARING, "", 0, -1, COMPARING_FROM);
    Version.Receipt receipt =
        new Version.Receipt(
            clock.instant(),
            delivered.by(),
            delivered.source(),
            delivered.fileName(),
            delivered.bytes(),
            reading.fromFiles() && reading.dataset() != null ? hash : null);
    GridDataset dataset = reading.dataset();
    if (dataset == null) {
      return versions.keep(rejected(reading, receipt), reading.report(), null);
    }
    String name = dataset.identity().version();
    boolean isKnown = versions.find(name).isPresent();
    boolean isThere = isKnown && desk.isIntact(name);
    if (isThere && !DatasetDiff.isSame(comparisons.dataset(name), dataset)) {
      throw new IOException("version " + name + " is here already, with another content");
    }
    Version kept =
        versions.keep(of(dataset, receipt, reading.findings()), reading.report(), prepared);
    if (isKnown && !isThere) {
      versions.renew(name, prepared);
    }
    compare(kept);
    return kept;
  }

  /** Only so that nobody waits for it later. */
  private void compare(Version kept) {
    try {
      comparisons.compareWithServed(kept);
    } catch (RuntimeException later) {
      troubles.accept(later);
    }
  }

  private static DatasetReader.Listener listener(DatasetJobs.Progress progress) {
    return (layer, done, total, percent) ->
        progress.at(
            AFTER_READING.contains(layer) ? State.CHECKING : State.READING,
            layer,
            done,
            total,
            percent * COMPARING_FROM / 100);
  }

  /** What is kept of a dataset that was accepted. */
  public static Version of(
      GridDataset dataset, Version.Receipt receipt, Version.Findings findings) {
    DatasetIdentity identity = dataset.identity();
    Network network = dataset.network();
    return new Version(
        identity.version(),
        identity.id(),
        identity.name(),
        identity.asOf(),
        identity.licence(),
        receipt,
        findings,
        new Version.Counts(
            network.substations().size(),
            network.powerTransformers().size(),
            network.feeders().size(),
            network.lineSections().size(),
            network.distributionTransformers().size()));
  }

  private static Version rejected(Reading reading, Version.Receipt receipt) {
    String name = UUID.randomUUID().toString().replace("-", "");
    return new Version(
        "rejected-" + name.substring(0, NAME_LENGTH),
        "",
        String.valueOf(receipt.fileName()),
        null,
        "",
        receipt,
        reading.findings(),
        Version.Counts.NONE);
  }

  /** Null for what does not come as a file: its rows may have changed under the same descriptor. */
  private static @Nullable String hashOf(Delivered delivered) throws IOException {
    Path file = delivered.file();
    Path descriptor = delivered.descriptor();
    if (file == null) {
      return null;
    }
    List<Path> files = descriptor == null ? List.of(file) : List.of(file, descriptor);
    return ContentHash.of(kindOf(file), files);
  }

  /** By which the same bytes are read in one way or another. */
  private static String kindOf(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
  }

  @Override
  public void cleanUp(Delivered delivered) {
    try (Stream<Path> all = Files.walk(delivered.folder())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException left) {
      // What cannot be removed stays in the scratch folder; the delivery has been taken in.
    }
  }
}
