package io.headroom.api;

import io.headroom.api.wire.JobView;
import io.headroom.api.wire.LostRequestView;
import io.headroom.api.wire.VersionView;
import io.headroom.api.wire.VersionsView;
import io.headroom.planning.dataset.Activation;
import io.headroom.planning.dataset.DatasetDesk;
import io.headroom.planning.dataset.Job;
import io.headroom.planning.dataset.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes versions with what has become of them. */
final class VersionWriter {
  private final DatasetDesk desk;
  private final String inService;
  private final Map<String, Activation> lastActivations = new HashMap<>();
  private final @Nullable String previous;

  VersionWriter(DatasetDesk desk) {
    this.desk = desk;
    this.inService =
        desk.inService().map(now -> now.identity().version()).orElseThrow(NotReady::new);
    List<Activation> history = desk.versions().history();
    history.forEach(one -> lastActivations.putIfAbsent(one.version(), one));
    this.previous = history.isEmpty() ? null : history.get(0).previous();
  }

  VersionsView all(List<Job> jobs) {
    return new VersionsView(
        inService,
        previous,
        desk.versions().list().stream().map(this::version).toList(),
        jobs.stream().map(JobView::of).toList(),
        desk.lost().stream().map(one -> LostRequestView.of(one, one.pointId())).toList());
  }

  VersionView version(Version version) {
    Activation last = lastActivations.get(version.version());
    Version.Receipt receipt = version.receipt();
    Version.Counts counts = version.counts();
    return new VersionView(
        version.version(),
        version.datasetId(),
        version.name(),
        version.asOf(),
        version.licence(),
        receipt.at(),
        receipt.by(),
        receipt.source().name(),
        receipt.fileName(),
        receipt.bytes(),
        state(version),
        version.findings().accepted(),
        version.findings().reasons(),
        new VersionView.Counts(
            counts.substations(),
            counts.powerTransformers(),
            counts.feeders(),
            counts.lineSections(),
            counts.distributionTransformers()),
        version.findings().issues(),
        last == null ? null : last.at(),
        last == null ? null : last.who());
  }

  private String state(Version version) {
    if (!version.findings().accepted()) {
      return "REJECTED";
    }
    if (version.version().equals(inService)) {
      return "IN_SERVICE";
    }
    boolean served = lastActivations.containsKey(version.version()) || isFirst(version);
    return served ? "RETIRED" : "READY";
  }

  /** The one of the settings was in service before any was chosen. */
  private boolean isFirst(Version version) {
    return lastActivations.values().stream()
        .anyMatch(one -> version.version().equals(one.previous()));
  }
}
