package io.headroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.ingest.ImportReport;
import io.headroom.ingest.LayerCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static ImportReport report(Map<String, LayerCount> addresses) {
    Map<String, LayerCount> layers = Map.of("place", new LayerCount(12, 10, 2));
    return new ImportReport(
        true, List.of(), layers, addresses, Map.of(), List.of(), 0, 0, 0, 0, 0, 0);
  }

  @Test
  void tablesOfAddressesAreListedUnderTheLayers() {
    ImportReport report = report(Map.of("plates.csv", new LayerCount(9, 7, 2)));
    assertThat(ReportText.plain("dataset.yml", report))
        .containsPattern("place +12 +10 +2\\R.*addresses.*\\R  plates.csv +9 +7 +2\\R");
    assertThat(ReportText.json(report)).containsPattern("\"plates.csv\" : \\{\\s*\"read\" : 9");
  }

  @Test
  void withoutAnyNothingIsSaidOfThem() {
    assertThat(ReportText.plain("dataset.yml", report(Map.of()))).doesNotContain("addresses");
  }
}
