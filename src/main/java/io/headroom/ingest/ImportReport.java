package io.headroom.ingest;

import io.headroom.network.ImportIssue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a delivery, written for the people who made it.
 *
 * <p>Complete whether the dataset was accepted or not. The component names are the names of the
 * JSON report.
 *
 * @param reasons why the dataset was rejected as a whole; empty when accepted
 * @param layers delivered layers under our names, in reading order
 * @param addresses what each file of addresses adds to the layer {@code place}, by its name
 * @param issues how often each code occurred; only codes that occurred
 * @param examples the first hundred issues of each code and layer
 * @param openTies normally open switches between two feeders
 */
public record ImportReport(
    boolean accepted,
    List<String> reasons,
    Map<String, LayerCount> layers,
    Map<String, LayerCount> addresses,
    Map<String, Integer> issues,
    List<ImportIssue> examples,
    int feeders,
    int suppliedTransformers,
    int unsuppliedTransformers,
    int openTies,
    double mainTransformerMva,
    double distributionTransformerMva) {
  public ImportReport {
    reasons = List.copyOf(reasons);
    layers = Collections.unmodifiableMap(new LinkedHashMap<>(layers));
    addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    examples = List.copyOf(examples);
  }

  /** The same with other words for why it was rejected. */
  public ImportReport because(List<String> others) {
    return new ImportReport(
        accepted,
        others,
        layers,
        addresses,
        issues,
        examples,
        feeders,
        suppliedTransformers,
        unsuppliedTransformers,
        openTies,
        mainTransformerMva,
        distributionTransformerMva);
  }
}
