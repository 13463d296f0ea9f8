package io.headroom.request;

import static io.headroom.fixtures.Leads.lead;
import static io.headroom.fixtures.Requests.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.DrawnCounty;
import io.headroom.fixtures.Leads;
import io.headroom.geo.Position;
import io.headroom.lookup.CapacityLookup;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.lookup.Verdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.rules.WorkingCalendar;
import io.headroom.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.china();

  private static Lead moved(Lead lead, Lead.State to) {
    return lead.after(new Lead.Step(to, null, MONDAY.plusDays(1), ""));
  }

  @Test
  void preparationIsCountedFromTheDayThePermitCameIn() {
    Lead lead = lead("1", 400, "S1");
    assertThat(lead.clock().isRunning()).isTrue();
    assertThat(lead.clock().dueOn(MONDAY, CALENDAR).date()).isEqualTo(MONDAY.plusDays(3));
    assertThat(lead.clock().isOverdue(MONDAY.plusDays(4), CALENDAR)).isTrue();

    Lead contacted = moved(lead, Lead.State.CONTACTED);
    assertThat(contacted.clock().usedDays(MONDAY.plusDays(30), CALENDAR)).isEqualTo(1);
    assertThat(moved(contacted, Lead.State.CLOSED).clock()).isEqualTo(contacted.clock());
  }

  @Test
  void aLeadGoesOnAndNeverBack() {
    for (Lead.State from : Lead.State.values()) {
      Lead lead =
          from == Lead.State.OPEN ? lead("1", 400, "S1") : moved(lead("1", 400, "S1"), from);
      for (Lead.State to : Lead.State.values()) {
        if (to.compareTo(from) > 0) {
          assertThat(moved(lead, to).state()).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> moved(lead, to)).isInstanceOf(RefusedLeadStep.class);
        }
      }
    }
  }

  /** What is applied for stands in the ledger, and a plant takes nothing. */
  @Test
  void plannedLoadIsWhatIsBuiltAndNotAppliedForYet() {
    Lead plant =
        Lead.received(
            Leads.permit("5", 300, Use.ROOFTOP_PV_CI),
            new Precheck(Verdict.AVAILABLE, new Precheck.Supply("S1", "S1变")),
            MONDAY,
            RuleSet.builtIn());
    List<Lead> leads =
        List.of(
            lead("1", 400, "S1"),
            lead("2", 900, "S2"),
            moved(lead("3", 250, "S1"), Lead.State.CONTACTED),
            moved(lead("4", 5_000, "S1"), Lead.State.APPLIED),
            plant,
            lead("6", 70, null));

    assertThat(PlannedLoad.of(leads))
        .containsExactly(
            new PlannedLoad(new Precheck.Supply("S2", "S2变"), 1, 900),
            new PlannedLoad(new Precheck.Supply("S1", "S1变"), 2, 650));
  }

  @Test
  void theSubstationOfASiteIsTheOneOnItsSupplyPath() {
    Snapshot county = DrawnCounty.snapshot();
    String only = county.dataset().network().substations().get(0).id();

    Precheck near = precheck(county, new Position(106.9605, 27.0608), 50);
    assertThat(near.verdict()).isEqualTo(Verdict.AVAILABLE);
    assertThat(near.supply()).extracting(Precheck.Supply::id).isEqualTo(only);
    assertThat(precheck(county, new Position(107.3, 27.3), 50))
        .isEqualTo(new Precheck(Verdict.OUT_OF_REACH, null));
  }

  private static Precheck precheck(Snapshot county, Position at, double kva) {
    Need need = Need.ofKva(kva, 0.9, Use.COMMERCIAL);
    CapacityQuestion question = new CapacityQuestion(at, 0, need, 1, false, false);
    return Precheck.of(new CapacityLookup(county).answer(question), county);
  }
}
