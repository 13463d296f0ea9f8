package io.headroom.ingest;

import io.headroom.geo.Position;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report as text for the console: what {@code check} prints.
 *
 * <p>Columns stay straight with Chinese names: an ideograph takes two cells of a terminal.
 */
public final class CheckReportText {
  private static final int EXAMPLES_PER_CODE = 5;
  private static final String LINE = System.lineSeparator();

  private final ImportReport report;
  private final StringBuilder text = new StringBuilder();

  private CheckReportText(ImportReport report) {
    this.report = report;
  }

  /** The whole report, ending with a line break. */
  public static String of(ImportReport report) {
    return new CheckReportText(report).write();
  }

  private String write() {
    writeVerdict();
    writeLayers();
    writeIssues();
    writeNetwork();
    return text.toString();
  }

  private void writeVerdict() {
    line(report.accepted() ? "ACCEPTED 通过" : "REJECTED 未通过");
    report.reasons().forEach(reason -> line("  - " + reason));
  }

  private void writeLayers() {
    line("");
    line(String.format("%-26s%10s%10s%10s", "layer", "read", "accepted", "refused"));
    report
        .layers()
        .forEach(
            (layer, count) ->
                line(
                    padded(layer, 26)
                        + String.format(
                            "%10d%10d%10d", count.read(), count.accepted(), count.refused())));
  }

  private void writeIssues() {
    line("");
    if (report.issues().isEmpty()) {
      line("no issues 未发现问题");
      return;
    }
    line("issues");
    for (Map.Entry<String, Integer> issue : report.issues().entrySet()) {
      String effect = IssueCode.valueOf(issue.getKey()).refuses() ? "refused" : "warning";
      line("  " + padded(issue.getKey(), 24) + String.format("%8d  %s", issue.getValue(), effect));
      writeExamples(issue.getKey(), issue.getValue());
    }
  }

  private void writeExamples(String code, int count) {
    List<ImportIssue> examples =
        report.examples().stream()
            .filter(example -> example.code().name().equals(code))
            .limit(EXAMPLES_PER_CODE)
            .toList();
    for (ImportIssue example : examples) {
      String where = padded(example.layer() + " " + example.id(), 36);
      line("      " + where + " " + example.detail() + place(example.place()));
    }
    if (count > examples.size()) {
      line("      … " + (count - examples.size()) + " more");
    }
  }

  private void writeNetwork() {
    line("");
    line("network 电网");
    figure("feeders 馈线", report.feeders());
    figure("transformers supplied 已供电配变", report.suppliedTransformers());
    figure("transformers without supply 无电源配变", report.unsuppliedTransformers());
    figure("islands 孤岛", issues(IssueCode.ISLAND));
    figure("closed loops 环网", issues(IssueCode.CLOSED_LOOP));
    figure("parts with two sources 双电源", issues(IssueCode.TWO_SOURCES));
    figure("open ties 联络开关", report.openTies());
    mva("main transformers 主变容量", report.mainTransformerMva());
    mva("distribution transformers 配变容量", report.distributionTransformerMva());
  }

  private int issues(IssueCode code) {
    return report.issues().getOrDefault(code.name(), 0);
  }

  private void figure(String label, int value) {
    line("  " + padded(label, 42) + String.format("%10d", value));
  }

  private void mva(String label, double value) {
    line("  " + padded(label, 42) + String.format(Locale.ROOT, "%10.1f MVA", value));
  }

  private static String place(@Nullable Position place) {
    return place == null
        ? ""
        : String.format(Locale.ROOT, " (%.5f, %.5f)", place.lon(), place.lat());
  }

  private void line(String content) {
    text.append(content).append(LINE);
  }

  /** Filled with blanks to a width in terminal cells, at least one blank. */
  static String padded(String label, int cells) {
    int width = label.codePoints().map(CheckReportText::cells).sum();
    return label + " ".repeat(Math.max(1, cells - width));
  }

  private static int cells(int codePoint) {
    boolean wide =
        Character.isIdeographic(codePoint)
            || (codePoint >= 0x3000 && codePoint <= 0x30FF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7AF)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    return wide ? 2 : 1;
  }
}
