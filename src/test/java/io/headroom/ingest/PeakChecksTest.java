package io.headroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.ImportIssue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1: 13 A = 225 kVA over T1 (100) and T2 (150); M1: 400 kVA over F1 and F2 (191). */
class PeakChecksTest {
  @TempDir Path folder;

  private List<ImportIssue> issuesOf(Delivery delivery) {
    ImportReport report = delivery.importedFrom(folder).report();
    assertThat(report.accepted()).isTrue();
    return report.examples();
  }

  private void assertOnly(Delivery delivery, String code, String id) {
    assertThat(issuesOf(delivery))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code().name()).isEqualTo(code);
              assertThat(issue.id()).isEqualTo(id);
            });
  }

  @Test
  void aPeakAboveTheRatingIsTold() {
    assertOnly(
        Delivery.twoFeeders()
            .change("distribution_transformer", "T1", "rated_kva: 200", "rated_kva: 80"),
        "PEAK_EXCEEDS_RATING",
        "T1");
  }

  @Test
  void aFeederMayReachAllItsTransformersTogetherButNotMore() {
    assertOnly(
        Delivery.twoFeeders().change("feeder", "F1", "peak_a: 13", "peak_a: 17"),
        "PEAK_EXCEEDS_CHILDREN",
        "F1");
    assertThat(issuesOf(Delivery.twoFeeders().change("feeder", "F1", "peak_a: 13", "peak_a: 15")))
        .isEmpty();
  }

  @Test
  void aTransformerWithoutPeakCountsWithItsRating() {
    List<ImportIssue> issues =
        issuesOf(
            Delivery.twoFeeders()
                .change("distribution_transformer", "T2", ", peak_kva: 150", "")
                .change("feeder", "F1", "peak_a: 13", "peak_a: 17"));
    assertThat(issues).extracting(issue -> issue.code().name()).containsExactly("NO_PEAK");
  }

  private static Delivery littleLoad() {
    return Delivery.twoFeeders()
        .change("feeder", "F1", "peak_a: 13", "peak_a: 8")
        .change("power_transformer", "M1", "peak_mva: 0.4", "peak_mva: 0.3");
  }

  @Test
  void oneTransformerCannotTakeMoreThanItsFeederGives() {
    assertOnly(littleLoad(), "PEAK_EXCEEDS_PARENT", "T2");
  }

  @Test
  void generationOnTheFeederExplainsIt() {
    assertThat(
            issuesOf(
                littleLoad().layer("generator", "id: G1, node: n3, kind: hydro, rated_kw: 100")))
        .isEmpty();
  }

  @Test
  void theMainTransformerIsHeldAgainstItsFeeders() {
    assertOnly(
        Delivery.twoFeeders().change("power_transformer", "M1", "peak_mva: 0.4", "peak_mva: 0.5"),
        "PEAK_EXCEEDS_CHILDREN",
        "M1");
  }
}
