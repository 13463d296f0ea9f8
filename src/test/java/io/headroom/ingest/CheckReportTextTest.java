package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import io.headroom.network.ImportIssue;
import io.headroom.network.IssueCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckReportTextTest {
  private static final ImportIssue ISLAND =
      new ImportIssue(
          IssueCode.ISLAND,
          "distribution_transformer",
          "马江村1号",
          new Position(106.96, 27.05),
          "no source reaches 2 transformers and 1 sections");

  private static ImportReport report(
      List<String> reasons, Map<String, Integer> issues, int examples) {
    return new ImportReport(
        reasons.isEmpty(),
        reasons,
        Map.of("line_section", new LayerCount(6, 5, 1)),
        Map.of(),
        issues,
        Collections.nCopies(examples, ISLAND),
        2,
        4,
        1,
        3,
        10,
        1.115);
  }

  @Test
  void aSoundDeliveryReadsAsAccepted() {
    String text = CheckReportText.of(report(List.of(), Map.of(), 0));
    assertThat(text.lines().findFirst()).hasValue("ACCEPTED 通过");
    assertThat(text).contains("no issues");
    assertThat(text).containsPattern("line_section +6 +5 +1\\R");
    assertThat(text).containsPattern("feeders 馈线 +2\\R");
    assertThat(text).containsPattern("main transformers 主变容量 +10.0 MVA");
  }

  @Test
  void aRejectedDeliveryShowsItsReasonsAndTheRestAllTheSame() {
    String text = CheckReportText.of(report(List.of("no source"), Map.of("ISLAND", 1), 1));
    assertThat(text).startsWith("REJECTED 未通过").contains("  - no source");
    assertThat(text).contains("马江村1号").contains("(106.96000, 27.05000)");
    assertThat(text).containsPattern("islands 孤岛 +1\\R");
  }

  @Test
  void ofManyIssuesTheFirstAreShownAndTheRestCounted() {
    String text = CheckReportText.of(report(List.of(), Map.of("ISLAND", 40), 30));
    assertThat(text.lines().filter(line -> line.contains("马江村1号"))).hasSize(5);
    assertThat(text).contains("… 35 more").containsPattern("ISLAND +40  warning");
  }

  @Test
  void ideographsTakeTwoCells() {
    assertThat(CheckReportText.padded("馈线", 6)).isEqualTo("馈线  ");
    assertThat(CheckReportText.padded("line", 6)).isEqualTo("line  ");
    assertThat(CheckReportText.padded("too long", 3)).isEqualTo("too long ");
  }
}
