package io.headroom.api.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery, as {@code check --json} and the report of the dataset show it.
 *
 * @param addresses what each table of addresses adds to the layer {@code place}
 */
public record ReportView(
    boolean accepted,
    List<String> reasons,
    Map<String, Layer> layers,
    Map<String, Layer> addresses,
    Map<String, Integer> issues,
    List<Example> examples,
    int feeders,
    int suppliedTransformers,
    int unsuppliedTransformers,
    int openTies,
    double mainTransformerMva,
    double distributionTransformerMva) {

  /** The same report with other examples. */
  public ReportView with(List<Example> shown) {
    return new ReportView(
        accepted,
        reasons,
        layers,
        addresses,
        issues,
        shown,
        feeders,
        suppliedTransformers,
        unsuppliedTransformers,
        openTies,
        mainTransformerMva,
        distributionTransformerMva);
  }

  /** Rows of one layer: read = accepted + refused. */
  public record Layer(int read, int accepted, int refused) {}

  /**
   * One issue with its row.
   *
   * @param place where to look; null when the row has no position
   */
  public record Example(
      String code, String layer, String id, @Nullable GeometryView place, String detail) {}
}
