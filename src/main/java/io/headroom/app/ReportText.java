package io.headroom.app;

import io.headroom.geo.Position;
import io.headroom.ingest.ImportReport;
import io.headroom.ingest.LayerCount;
import io.headroom.network.ImportIssue;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the report of an import for people and for programs. */
public final class ReportText {
  private static final int EXAMPLES_OF_A_REJECTION = 5;

  private ReportText() {}

  public static String json(ImportReport report) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(Deliveries.report(report));
  }

  /** The whole report. */
  public static String plain(String source, ImportReport report) {
    StringBuilder text = new StringBuilder();
    line(text, "%s: %s", source, report.accepted() ? "accepted" : "REJECTED");
    report.reasons().forEach(reason -> line(text, "  because %s", reason));
    line(text, "");
    line(text, "%-26s %9s %9s %9s", "layer", "read", "accepted", "refused");
    report.layers().forEach((layer, count) -> counts(text, layer, count));
    if (!report.addresses().isEmpty()) {
      line(text, "of place, addresses from:");
      report.addresses().forEach((file, count) -> counts(text, "  " + file, count));
    }
    line(text, "");
    line(text, "%d feeders, %d open ties", report.feeders(), report.openTies());
    line(
        text,
        "%d transformers supplied, %d without supply",
        report.suppliedTransformers(),
        report.unsuppliedTransformers());
    line(
        text,
        "%.1f MVA of main transformers, %.1f MVA of distribution transformers",
        report.mainTransformerMva(),
        report.distributionTransformerMva());
    line(text, "");
    issues(text, report);
    return text.toString().stripTrailing();
  }

  private static void counts(StringBuilder text, String name, LayerCount count) {
    line(text, "%-26s %9d %9d %9d", name, count.read(), count.accepted(), count.refused());
  }

  private static void issues(StringBuilder text, ImportReport report) {
    if (report.issues().isEmpty()) {
      line(text, "no issues");
      return;
    }
    line(text, "issues:");
    report.issues().forEach((code, times) -> line(text, "  %-24s %9d", code, times));
    line(text, "");
    line(text, "examples (at most 100 of each code and layer):");
    report.examples().forEach(issue -> line(text, "  %s", sentence(issue)));
  }

  /** What a server that cannot start says. */
  public static String rejection(String source, ImportReport report) {
    String reasons =
        report.reasons().stream()
            .map(reason -> "  because " + reason)
            .collect(Collectors.joining(System.lineSeparator()));
    String examples =
        report.examples().stream()
            .limit(EXAMPLES_OF_A_REJECTION)
            .map(issue -> "  e.g. " + sentence(issue))
            .collect(Collectors.joining(System.lineSeparator()));
    return String.join(
            System.lineSeparator(),
            "The dataset " + source + " is rejected:",
            reasons,
            examples,
            "The whole report: headroom check " + source)
        .replaceAll("(?m)^\\R", "");
  }

  private static String sentence(ImportIssue issue) {
    Position at = issue.place();
    String where =
        at == null ? "" : String.format(Locale.ROOT, " at %.5f, %.5f", at.lon(), at.lat());
    return issue.code() + " " + issue.layer() + " " + issue.id() + where + ": " + issue.detail();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
