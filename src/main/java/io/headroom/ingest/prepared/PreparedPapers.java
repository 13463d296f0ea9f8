package io.headroom.ingest.prepared;

import io.headroom.ingest.Descriptor;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.LayerCount;
import io.headroom.network.Columns;
import io.headroom.network.DatasetIdentity;
import io.headroom.network.ImportIssue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes along with a dataset: its report, and what its descriptor says to readers. */
final class PreparedPapers {
  record Head(
      int feeders,
      int suppliedTransformers,
      int unsuppliedTransformers,
      int openTies,
      double mainTransformerMva,
      double distributionTransformerMva) {}

  record Layer(String name, int read, int accepted, int refused) {}

  record Count(String code, int times) {}

  record Example(String label, String labelEn, boolean hasEnglish, List<String> query) {}

  private PreparedPapers() {}

  /** Carries an accepted report; {@link #noReport} when it is to be read. */
  static ImportReport carry(ImportReport report, Columns columns) {
    Head head = columns.rows(Head.class, List.of(headOf(report))).get(0);
    Map<String, LayerCount> layers = new LinkedHashMap<>();
    columns
        .rows(Layer.class, layersOf(report.layers()))
        .forEach(l -> layers.put(l.name, new LayerCount(l.read, l.accepted, l.refused)));
    Map<String, LayerCount> addresses = new LinkedHashMap<>();
    columns
        .rows(Layer.class, layersOf(report.addresses()))
        .forEach(l -> addresses.put(l.name, new LayerCount(l.read, l.accepted, l.refused)));
    Map<String, Integer> issues = new LinkedHashMap<>();
    columns.rows(Count.class, countsOf(report)).forEach(c -> issues.put(c.code, c.times));
    return new ImportReport(
        true,
        List.of(),
        layers,
        addresses,
        issues,
        columns.rows(ImportIssue.class, report.examples()),
        head.feeders,
        head.suppliedTransformers,
        head.unsuppliedTransformers,
        head.openTies,
        head.mainTransformerMva,
        head.distributionTransformerMva);
  }

  /** Stands in for a report that is to be read. */
  static ImportReport noReport() {
    return new ImportReport(
        true, List.of(), Map.of(), Map.of(), Map.of(), List.of(), 0, 0, 0, 0, 0, 0);
  }

  private static Head headOf(ImportReport r) {
    return new Head(
        r.feeders(),
        r.suppliedTransformers(),
        r.unsuppliedTransformers(),
        r.openTies(),
        r.mainTransformerMva(),
        r.distributionTransformerMva());
  }

  private static List<Layer> layersOf(Map<String, LayerCount> counts) {
    List<Layer> layers = new ArrayList<>();
    counts.forEach((name, c) -> layers.add(new Layer(name, c.read(), c.accepted(), c.refused())));
    return layers;
  }

  private static List<Count> countsOf(ImportReport report) {
    List<Count> counts = new ArrayList<>();
    report.issues().forEach((code, times) -> counts.add(new Count(code, times)));
    return counts;
  }

  /**
   * Carries the descriptor's words; where it came from and how it was read are left behind.
   *
   * @param descriptor null when it is to be read
   */
  static Descriptor carry(
      @Nullable Descriptor descriptor, DatasetIdentity dataset, Columns columns) {
    List<Descriptor.Identity> identities =
        descriptor == null ? List.of() : List.of(descriptor.identity());
    List<Descriptor.ExampleQuestion> questions =
        descriptor == null ? List.of() : descriptor.examples();
    return new Descriptor(
        columns.rows(Descriptor.Identity.class, identities).get(0),
        Map.of(),
        dataset.asOf(),
        dataset.ruleSet(),
        dataset.metricCrs(),
        Descriptor.Reading.DEFAULT,
        Map.of(),
        List.of(),
        Map.of(),
        columns
            .rows(Example.class, questions.stream().map(PreparedPapers::written).toList())
            .stream()
            .map(PreparedPapers::question)
            .toList());
  }

  private static Example written(Descriptor.ExampleQuestion question) {
    List<String> query = new ArrayList<>();
    question.query().forEach((key, value) -> query.addAll(List.of(key, value)));
    String english = question.labelEn();
    return new Example(question.label(), english == null ? "" : english, english != null, query);
  }

  private static Descriptor.ExampleQuestion question(Example example) {
    Map<String, String> query = new LinkedHashMap<>();
    for (int i = 0; i < example.query.size(); i += 2) {
      query.put(example.query.get(i), example.query.get(i + 1));
    }
    return new Descriptor.ExampleQuestion(
        example.label, example.hasEnglish ? example.labelEn : null, query);
  }
}
