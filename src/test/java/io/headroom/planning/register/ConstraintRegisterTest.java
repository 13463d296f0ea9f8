package io.headroom.planning.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.headroom.capacity.Reason;
import io.headroom.fixtures.GridSketch;
import io.headroom.lookup.Remedy;
import io.headroom.network.Direction;
import io.headroom.network.LineKind;
import io.headroom.network.LineSection;
import io.headroom.rules.CostRange;
import io.headroom.rules.RuleSet;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * F1 may carry 0.8 · √3 · 10 · 100 = 1385.6 kVA and carries 1558.8; D3 has 80 kVA and draws 90.
 *
 * <pre>
 *   T1 ─ B ─[F1, 100 A, 90 A]─ s1 ─● D1, 40 users ─ s2 ─● D2, 60 users, over as well
 *         └─[F2, 400 A, 20 A]─ t1 ─● D3, 30 users, over ─ t2 ─● D4, 10 users
 * </pre>
 */
class ConstraintRegisterTest {
  private static GridSketch grid() {
    return new GridSketch()
        .substation("S", 110)
        .source("T1", "S", "B", 10, 20_000)
        .loaded(2_000, 900)
        .feeder("F1", "B", "a0", 100, 90)
        .feeder("F2", "B", "b0", 400, 20)
        .section("s1", "a0", "a1")
        .section("s2", "a1", "a2")
        .section("t1", "b0", "b1")
        .section("t2", "b1", "b2")
        .load("D1", "a1", 800, 500)
        .serving(40)
        .load("D2", "a2", 400, 330)
        .serving(60)
        .load("D3", "b1", 100, 90)
        .serving(30)
        .load("D4", "b2", 400, 50)
        .serving(10);
  }

  private static Snapshot snapshot(GridSketch grid) {
    return Snapshot.of(grid.dataset(), RuleSet.builtIn(), GridSketch.TODAY);
  }

  private static ConstraintRegister register(Snapshot snapshot, Direction direction) {
    return ConstraintRegister.of(snapshot, direction, new Townships(snapshot.dataset()));
  }

  private static ConstraintRegister register(GridSketch grid) {
    return register(snapshot(grid), Direction.DEMAND);
  }

  private static Constraint row(ConstraintRegister register, String id) {
    return register.at(register.snapshot().forest().assets().find(id)).orElseThrow();
  }

  @Test
  void everyFullAssetIsARowAndEveryTransformerIsBlockedByOne() {
    ConstraintRegister register = register(grid());

    assertThat(register.constraints())
        .extracting(row -> row.subject().id() + " " + row.reason())
        .containsExactlyInAnyOrder(
            "F1 FEEDER", "D2 DISTRIBUTION_TRANSFORMER", "D3 DISTRIBUTION_TRANSFORMER");
    Constraint feeder = row(register, "F1");
    assertThat(feeder.availableKva()).isCloseTo(1385.6 - 1558.8, within(0.2));
    assertThat(feeder.blocks()).isEqualTo(new Constraint.Served(2, 100));
    assertThat(feeder.behind()).isEqualTo(new Constraint.Served(2, 100));
    assertThat(row(register, "D3").blocks()).isEqualTo(new Constraint.Served(1, 30));
    assertThat(row(register, "D3").overKva()).isEqualTo(10);
  }

  /** Its users are counted where they are blocked; once the feeder is lifted it is its turn. */
  @Test
  void whatIsFullBehindSomethingFullerBlocksNobodyYet() {
    Constraint behind = row(register(grid()), "D2");

    assertThat(behind.overKva()).isCloseTo(10, within(1e-9));
    assertThat(behind.blocks()).isEqualTo(Constraint.Served.NOBODY);
    assertThat(behind.behind()).isEqualTo(new Constraint.Served(1, 60));
  }

  @Test
  void aSubstationWithoutASpareBayIsARowOfItsOwn() {
    GridSketch grid =
        new GridSketch()
            .substation("S", 110)
            .withoutSpareBays()
            .source("T1", "S", "B", 10, 20_000)
            .loaded(2_000, 900)
            .feeder("F1", "B", "a0", 400, 20)
            .section("s1", "a0", "a1")
            .load("D1", "a1", 800, 50)
            .serving(40);
    ConstraintRegister register = register(grid);

    assertThat(register.constraints()).hasSize(1);
    Constraint bays = register.constraints().get(0);
    assertThat(bays.subject().id()).isEqualTo("S");
    assertThat(bays.reason()).isEqualTo(Reason.BAY);
    assertThat(bays.subject().voltageKv()).isEqualTo(10);
    assertThat(bays.blocks()).isEqualTo(Constraint.Served.NOBODY);
    assertThat(bays.behind()).isEqualTo(new Constraint.Served(1, 40));
    CostedRemedy remedy = register.remedies(bays).get(0);
    assertThat(remedy.remedy().kind()).isEqualTo(Remedy.Kind.ADD_BAY);
    // No more than the strongest feeder there is: its sections carry 300 A.
    assertThat(remedy.remedy().gainKva()).isCloseTo(4156.9, within(0.1));
    assertThat(remedy.cost()).isEqualTo(new CostRange(150_000, 300_000));
  }

  /**
   * 600 kVA at the end of 40 Ω: a quarter of the voltage, on a line that could carry ten times
   * that.
   */
  @Test
  void aVoltageThatIsOutsideBindsWhereItIs() {
    LineSection thin =
        new LineSection(
            "thin",
            "a0",
            "a1",
            10,
            LineKind.OVERHEAD,
            "LGJ-16",
            2,
            0.4,
            300,
            18_000,
            true,
            new double[0]);
    GridSketch grid =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 20_000)
            .loaded(2_000, 900)
            .feeder("F1", "B", "a0", 400, 36)
            .section(thin)
            .load("D1", "a1", 1000, 600)
            .serving(40);
    ConstraintRegister register = register(grid);

    assertThat(register.constraints()).extracting(Constraint::reason).contains(Reason.VOLTAGE);
    Constraint row = row(register, "thin");
    assertThat(row.availableKva()).isZero();
    assertThat(row.blocks()).isEqualTo(new Constraint.Served(1, 40));
  }

  @Test
  void tooMuchSunIsAConstraintOfGenerationOnly() {
    GridSketch grid =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 20_000)
            .loaded(2_000, 900)
            .breaker("F1-head", "B", "a0", true)
            .feederWith("F1", "B", "F1-head", null, new double[] {400, 20, 200})
            .section("s1", "a0", "a1")
            .load("SUN", "a1", 100, 30, -300, 320)
            .serving(20);
    Snapshot snapshot = snapshot(grid);
    ConstraintRegister register = register(snapshot, Direction.GENERATION);

    Constraint sun = row(register, "SUN");
    assertThat(sun.reason()).isIn(Reason.REVERSE_FLOW, Reason.RED_ZONE);
    assertThat(sun.availableKva()).isNegative();
    assertThat(sun.blocks().transformers()).isEqualTo(1);
    assertThat(register(snapshot, Direction.DEMAND).constraints())
        .extracting(Constraint::reason)
        .doesNotContain(Reason.REVERSE_FLOW, Reason.RED_ZONE);
  }

  /** A station's own transformer hangs from the busbar: there is no line to put another on. */
  @Test
  void aStationsOwnTransformerIsReplacedOnly() {
    ConstraintRegister register = register(grid().load("own", "B", 100, 95).serving(6));
    Constraint own = row(register, "own");

    assertThat(own.reason()).isEqualTo(Reason.DISTRIBUTION_TRANSFORMER);
    assertThat(register.remedies(own))
        .extracting(costed -> costed.remedy().kind())
        .containsExactly(Remedy.Kind.REPLACE_TRANSFORMER);
  }

  /** Its customers are measured at the head: no transformer of ours is behind it. */
  @Test
  void aFullLineWithoutTransformersIsARowToo() {
    ConstraintRegister register = register(grid().feeder("F9", "B", "z0", 100, 95));
    Constraint line = row(register, "F9");

    assertThat(line.reason()).isEqualTo(Reason.FEEDER);
    assertThat(line.overKva()).isCloseTo(15 * Math.sqrt(3) * 10, within(0.1));
    assertThat(line.blocks()).isEqualTo(Constraint.Served.NOBODY);
    assertThat(line.behind()).isEqualTo(Constraint.Served.NOBODY);
    assertThat(line.towns()).isEmpty();
    assertThat(register.remedies(line)).isNotEmpty();
  }

  /** The smallest standard size with which something is left: 0.8 · (125 − 100) lifts 10 kVA. */
  @Test
  void remediesAreSizedToWhatIsMissingAndPriced() {
    ConstraintRegister register = register(grid());
    List<CostedRemedy> remedies = register.remedies(row(register, "D3"));

    CostedRemedy larger = remedies.get(0);
    assertThat(larger.remedy().kind()).isEqualTo(Remedy.Kind.REPLACE_TRANSFORMER);
    double size = larger.remedy().works().get(0).quantity();
    assertThat(larger.remedy().gainKva()).isCloseTo(0.8 * (size - 100), within(1e-9));
    assertThat(larger.lifts()).isTrue();
    assertThat(larger.cost()).isEqualTo(new CostRange(200 * size, 400 * size));
    assertThat(larger.costPerKva()).isCloseTo(300 * size / larger.remedy().gainKva(), within(1e-9));
    assertThat(WorkProgramme.cheapest(remedies)).isPresent();
  }

  /** A section of 100 A carries 90 and may carry 80; there is 150 elsewhere. */
  @Test
  void aThinSectionIsReconductoredWithWhatIsInUse() {
    GridSketch grid =
        new GridSketch()
            .substation("S", 110)
            .source("T1", "S", "B", 10, 20_000)
            .loaded(2_000, 900)
            .feeder("F1", "B", "a0", 400, 90)
            .section(section("s1", "a0", "a1", "JKLYJ-50", 100))
            .section(section("s2", "a1", "a2", "JKLYJ-120", 150))
            .load("D1", "a1", 1600, 900)
            .load("D2", "a2", 1600, 600);
    ConstraintRegister register = register(grid);
    Constraint thin = row(register, "s1");
    CostedRemedy remedy =
        register.remedies(thin).stream()
            .filter(one -> one.remedy().kind() == Remedy.Kind.RECONDUCTOR)
            .findFirst()
            .orElseThrow();

    assertThat(thin.reason()).isEqualTo(Reason.SECTION);
    assertThat(remedy.remedy().assetId()).isEqualTo("s1");
    assertThat(remedy.remedy().detail().en()).contains("JKLYJ-120", "1.0 km");
    assertThat(remedy.remedy().gainKva()).isCloseTo(0.8 * Math.sqrt(3) * 10 * 50, within(1e-6));
    assertThat(remedy.cost()).isEqualTo(new CostRange(120_000, 250_000));
  }

  private static LineSection section(
      String id, String from, String to, String conductor, double amps) {
    return new LineSection(
        id, from, to, 10, LineKind.OVERHEAD, conductor, 0.2, 0.3, amps, 1000, true, new double[0]);
  }
}
