package io.headroom.ingest;

import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.IssueLog;
import io.headroom.network.Network;
import io.headroom.network.PowerTransformer;
import io.headroom.topology.SupplyForest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a report says, as far as an import has come when it ends or stops. */
final class ReportTally {
  /** The layers whose refused rows count towards rejecting a delivery. */
  private static final List<String> NETWORK_LAYERS =
      List.of(
          "substation",
          "power_transformer",
          "line_section",
          "switch",
          "switching_station",
          "distribution_transformer",
          "generator",
          "feeder");

  final IssueLog issues = new IssueLog();

  private Map<String, Integer> rowsRead = Map.of();
  private Map<String, LayerCount> addresses = Map.of();
  private @Nullable SupplyForest forest;

  /** The counts are read when the report is made, so they may still grow. */
  void count(LayerReader rows) {
    this.rowsRead = rows.rowsRead();
    this.addresses = rows.addresses();
  }

  void trace(SupplyForest forest) {
    this.forest = forest;
  }

  ImportReport accepted() {
    return report(List.of());
  }

  ImportReport rejected(List<String> reasons) {
    return report(reasons);
  }

  int networkRowsRead() {
    return NETWORK_LAYERS.stream().mapToInt(layer -> rowsRead.getOrDefault(layer, 0)).sum();
  }

  int networkRowsRefused() {
    return NETWORK_LAYERS.stream().mapToInt(issues::refused).sum();
  }

  private ImportReport report(List<String> reasons) {
    Map<String, LayerCount> layers = new LinkedHashMap<>();
    rowsRead.forEach(
        (layer, read) -> {
          int refused = issues.refused(layer);
          layers.put(layer, new LayerCount(read, read - refused, refused));
        });
    Map<String, Integer> codes = new LinkedHashMap<>();
    issues.counts().forEach((code, count) -> codes.put(code.name(), count));
    SupplyForest traced = forest;
    int transformers =
        traced == null ? 0 : traced.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER);
    int unsupplied = traced == null ? 0 : traced.unsuppliedTransformers();
    return new ImportReport(
        reasons.isEmpty(),
        reasons,
        layers,
        addresses,
        codes,
        issues.examples(),
        traced == null ? 0 : traced.assets().count(AssetKind.FEEDER),
        transformers - unsupplied,
        unsupplied,
        traced == null ? 0 : traced.ties().size(),
        traced == null ? 0 : mainTransformerMva(traced.assets().network()),
        traced == null ? 0 : distributionTransformerMva(traced.assets().network()));
  }

  private static double mainTransformerMva(Network network) {
    return network.powerTransformers().stream().mapToDouble(PowerTransformer::ratedKva).sum()
        / 1000;
  }

  private static double distributionTransformerMva(Network network) {
    DistributionTransformers transformers = network.distributionTransformers();
    double kva = 0;
    for (int t = 0; t < transformers.size(); t++) {
      kva += transformers.ratedKva(t);
    }
    return kva / 1000;
  }
}
