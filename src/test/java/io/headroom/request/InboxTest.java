package io.headroom.request;

import static io.headroom.fixtures.Requests.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.fixtures.Requests;
import io.headroom.rules.RuleSet;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.china();
  private static final RuleSet RULES = RuleSet.builtIn();

  @Test
  void theGreenChannelComesFirstAndWhoWaitsForItsCustomerLast() {
    ConnectionRequest waiting =
        LifeCycle.after(Requests.low("A"), Requests.step(Action.PAUSE, MONDAY));
    ConnectionRequest low = Requests.low("B");
    ConnectionRequest high = Requests.high("C");
    ConnectionRequest station = charging("D");

    assertThat(ids(List.of(waiting, high, low, station), MONDAY))
        .containsExactly("D", "B", "C", "A");
  }

  /** 15 working days from Monday 23 November: Monday 14 December. */
  @Test
  void overdueIsWhatTheUtilityLetPass() {
    ConnectionRequest low = Requests.low("B");
    LocalDate due = LocalDate.of(2026, 12, 14);

    assertThat(inbox(List.of(low), due).overdue()).isEmpty();
    assertThat(inbox(List.of(low), due).dueBy(due)).hasSize(1);
    assertThat(inbox(List.of(low), due).dueBy(due.minusDays(1))).isEmpty();
    assertThat(inbox(List.of(low), due.plusDays(1)).overdue()).hasSize(1);
  }

  @Test
  void whatHasEndedIsNoWork() {
    ConnectionRequest gone =
        LifeCycle.after(Requests.low("A"), Requests.step(Action.WITHDRAW, MONDAY));
    assertThat(ids(List.of(gone), MONDAY)).isEmpty();
  }

  @Test
  void theShorterLimitHolds() {
    assertThat(charging("D").terms().workingDays()).isEqualTo(15);
    assertThat(charging("D").terms().programme()).isEqualTo("EV_PUBLIC");
    assertThat(Requests.high("C").terms().workingDays()).isEqualTo(22);
  }

  private static ConnectionRequest charging(String id) {
    Application application =
        Requests.application(
            Use.EV_PUBLIC, 400, SupplyVoltage.MV_10, Applicant.Kind.OPERATOR, Set.of());
    return ConnectionRequest.submitted(
        id,
        application,
        Terms.of(application, null, RULES),
        Holding.held(List.of("s1"), MONDAY.plusMonths(12)));
  }

  private static List<String> ids(List<ConnectionRequest> requests, LocalDate today) {
    return inbox(requests, today).entries().stream().map(e -> e.request().id()).toList();
  }

  private static Inbox inbox(List<ConnectionRequest> requests, LocalDate today) {
    return Inbox.of(requests, today, CALENDAR);
  }
}
