package io.headroom.app;

import io.headroom.api.Delivery;
import io.headroom.api.wire.DatasetView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.ReportView;
import io.headroom.geo.Position;
import io.headroom.ingest.Descriptor;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.LayerCount;
import io.headroom.network.ImportIssue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over from an import what the HTTP interface tells about it. */
public final class Deliveries {
  private Deliveries() {}

  public static Delivery of(ImportResult result) {
    Descriptor descriptor = result.descriptor();
    return new Delivery(
        report(result.report()),
        descriptor == null ? null : utility(descriptor),
        descriptor == null ? List.of() : examples(descriptor));
  }

  private static DatasetView.@Nullable Utility utility(Descriptor descriptor) {
    String name = descriptor.identity().utility();
    return name == null ? null : new DatasetView.Utility(name, descriptor.identity().utilityEn());
  }

  private static List<DatasetView.Example> examples(Descriptor descriptor) {
    return descriptor.examples().stream()
        .map(e -> new DatasetView.Example(e.label(), e.labelEn(), e.query()))
        .toList();
  }

  static ReportView report(ImportReport report) {
    return new ReportView(
        report.accepted(),
        report.reasons(),
        counts(report.layers()),
        counts(report.addresses()),
        report.issues(),
        report.examples().stream().map(Deliveries::example).toList(),
        report.feeders(),
        report.suppliedTransformers(),
        report.unsuppliedTransformers(),
        report.openTies(),
        report.mainTransformerMva(),
        report.distributionTransformerMva());
  }

  private static Map<String, ReportView.Layer> counts(Map<String, LayerCount> rows) {
    Map<String, ReportView.Layer> counts = new LinkedHashMap<>();
    rows.forEach(
        (name, count) ->
            counts.put(
                name, new ReportView.Layer(count.read(), count.accepted(), count.refused())));
    return counts;
  }

  private static ReportView.Example example(ImportIssue issue) {
    Position place = issue.place();
    return new ReportView.Example(
        issue.code().name(),
        issue.layer(),
        issue.id(),
        place == null ? null : GeometryView.of(place),
        issue.detail());
  }
}
