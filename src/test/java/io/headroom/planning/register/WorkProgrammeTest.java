package io.headroom.planning.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.GridSketch;
import io.headroom.lookup.Remedy;
import io.headroom.network.Direction;
import io.headroom.rules.CostRange;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a programme costs, each work once. */
class WorkProgrammeTest {
  private static List<WorkProgramme.Row> programme(GridSketch grid) {
    Snapshot snapshot = Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
    return new WorkProgramme(
            ConstraintRegister.of(snapshot, Direction.DEMAND, new Townships(snapshot.dataset())),
            null)
        .rows();
  }

  private static CostedRemedy best(List<WorkProgramme.Row> rows, String id) {
    return rows.stream()
        .filter(row -> row.constraint().subject().id().equals(id))
        .map(row -> Objects.requireNonNull(row.best(), id))
        .findFirst()
        .orElseThrow();
  }

  private static CostRange cost(CostedRemedy costed) {
    return Objects.requireNonNull(costed.cost());
  }

  /**
   * Both are of the largest size there is, and full: each needs another beside it, of one size and
   * gain, on one line.
   *
   * <pre>
   *   T1 ─ B ─[F1]─ s1 ─● D1 ─ s2 ─● D2
   * </pre>
   */
  @Test
  void twoTransformersMoreAreTwoWorks() {
    double[] sizes = RuleSet.builtIn().standardTransformersKva();
    double largest = sizes[sizes.length - 1];
    List<WorkProgramme.Row> rows =
        programme(
            new GridSketch()
                .substation("S", 110)
                .source("T1", "S", "B", 10, 40_000)
                .loaded(5_000, 900)
                .feeder("F1", "B", "a0", 600, 100)
                .section("s1", "a0", "a1", 10, 600)
                .section("s2", "a1", "a2", 10, 600)
                .load("D1", "a1", largest, 0.85 * largest)
                .load("D2", "a2", largest, 0.85 * largest));
    CostedRemedy first = best(rows, "D1");
    CostedRemedy second = best(rows, "D2");

    assertThat(rows).hasSize(2);
    assertThat(first.remedy().kind()).isEqualTo(Remedy.Kind.NEW_TRANSFORMER);
    assertThat(first.remedy().detail()).isEqualTo(second.remedy().detail());
    assertThat(first.remedy().gainKva()).isEqualTo(second.remedy().gainKva());
    assertThat(WorkProgramme.totals(rows).cost()).isEqualTo(cost(first).plus(cost(second)));
  }

  /**
   * F1, its first section and T1 are all full, and all are relieved by closing the tie.
   *
   * <pre>
   *   T1 ─ B1 ─[F1]─ a1s ─● DA1 300 ─[qa]─ a2s ─● DA2 250
   *                                             /  tie, open
   *   T2 ─ B2 ─[F2]─ b1s ───────────────────────● DB 250
   * </pre>
   */
  @Test
  void oneTransferThatRelievesThreeIsOneWork() {
    List<WorkProgramme.Row> rows =
        programme(
            new GridSketch()
                .substation("S1", 110)
                .substation("S2", 110)
                .source("T1", "S1", "B1", 10, 9_900)
                .loaded(8_000, 2_000)
                .source("T2", "S2", "B2", 10, 20_000)
                .loaded(3_000, 2_000)
                .feeder("F1", "B1", "a0", 22, 20)
                .feeder("F2", "B2", "b0", 400, 14)
                .section("a1s", "a0", "a1", 10, 22)
                .breaker("qa", "a1", "a2", true)
                .section("a2s", "a2", "a3")
                .section("b1s", "b0", "b1")
                .breaker("tie", "a3", "b1", false)
                .load("DA1", "a1", 400, 300)
                .load("DA2", "a3", 400, 250)
                .load("DB", "b1", 400, 250));
    CostedRemedy ofFeeder = best(rows, "F1");
    CostedRemedy ofSource = best(rows, "T1");

    assertThat(rows).extracting(row -> row.constraint().subject().id()).contains("a1s");
    assertThat(ofFeeder.remedy().kind()).isEqualTo(Remedy.Kind.TRANSFER);
    assertThat(ofSource.remedy().detail()).isEqualTo(ofFeeder.remedy().detail());
    assertThat(ofSource.remedy().gainKva()).isGreaterThan(ofFeeder.remedy().gainKva());
    assertThat(WorkProgramme.totals(rows).cost()).isEqualTo(cost(ofFeeder));
  }
}
