package io.headroom.request;

import static io.headroom.fixtures.Requests.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.fixtures.Requests;
import io.headroom.request.Action.Role;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise.Category;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages of domain.md §1, walked step by step and in every possible way. */
class LifeCycleTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.china();

  @Test
  void lowVoltageHasTwoStages() {
    ConnectionRequest request = walk(Requests.low("R"), "ACCEPT", "SURVEY", "ENERGISE");

    assertThat(request.status()).isEqualTo(RequestStatus.ENERGISED);
    assertThat(request.terms().promise(RuleSet.builtIn()).category())
        .isEqualTo(Category.THREE_ZERO);
    assertThat(request.terms().promise(RuleSet.builtIn()).stages()).hasSize(2);
  }

  @Test
  void highVoltageHasThreeStages() {
    ConnectionRequest request =
        walk(Requests.high("R"), "ACCEPT", "SURVEY", "REPLY_PLAN", "READY", "INSPECT", "ENERGISE");

    assertThat(request.status()).isEqualTo(RequestStatus.ENERGISED);
    assertThat(request.terms().promise(RuleSet.builtIn()).category())
        .isEqualTo(Category.THREE_SAVE);
    assertThat(request.terms().promise(RuleSet.builtIn()).stages()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027.1", "2026.3+approval.days=9"})
  void aRequestOutlivesTheRulesItWasPromisedUnder(String version) {
    ConnectionRequest known =
        Requests.of("R", Requests.application(Use.BASE_STATION_5G, 15, SupplyVoltage.LV_380));
    Terms terms = known.terms();
    Terms other =
        new Terms(terms.kind(), terms.workingDays(), terms.programme(), terms.zone(), version);
    ConnectionRequest kept =
        ConnectionRequest.submitted("R", known.application(), other, known.holding());

    assertThat(known.fastTrack()).isPresent();
    assertThat(kept.fastTrack()).as("how it was judged cannot be told any more").isEmpty();
    assertThat(kept.terms().promise(RuleSet.builtIn())).isEqualTo(terms.promise(RuleSet.builtIn()));
  }

  /** Reply on Thursday (3 used), ready three weeks later, inspected after two more days. */
  @Test
  void theClockStandsStillWhileTheCustomerBuilds() {
    ConnectionRequest request = step(Requests.high("R"), Action.ACCEPT, 0);
    request = step(request, Action.SURVEY, 1);
    request = step(request, Action.REPLY_PLAN, 3);
    assertThat(request.waitsForCustomer()).isTrue();

    request = step(request, Action.READY, 24);
    request = step(request, Action.INSPECT, 28);
    assertThat(request.waitsForCustomer()).isFalse();
    assertThat(request.clock().usedDays(MONDAY.plusDays(28), CALENDAR)).isEqualTo(3 + 2);
    assertThat(request.clock().pausedDays(MONDAY.plusDays(28), CALENDAR)).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyActionIsDoneOrRefusedWithThoseThatAreAllowed(boolean low) {
    Set<String> seen = new HashSet<>();
    Deque<ConnectionRequest> open = new ArrayDeque<>();
    open.add(low ? Requests.low("R") : Requests.high("R"));
    EnumSet<RequestStatus> reached = EnumSet.noneOf(RequestStatus.class);
    while (!open.isEmpty()) {
      ConnectionRequest request = open.remove();
      if (seen.add(AuditEvent.describe(request))) {
        reached.add(request.status());
        for (Action action : Action.values()) {
          tryOut(request, action, open);
        }
      }
    }
    EnumSet<RequestStatus> expected = EnumSet.allOf(RequestStatus.class);
    if (low) {
      expected.removeAll(
          List.of(
              RequestStatus.PLAN_REPLIED,
              RequestStatus.UNDER_CONSTRUCTION,
              RequestStatus.INSPECTED));
    }
    assertThat(reached).isEqualTo(expected);
  }

  private static void tryOut(
      ConnectionRequest request, Action action, Deque<ConnectionRequest> open) {
    Set<Action> allowed = LifeCycle.allowed(request);
    if (allowed.contains(action)) {
      ConnectionRequest after = step(request, action, 1);
      assertThat(after.holding().isHeld())
          .as("%s after %s", after, action)
          .isEqualTo(!after.status().givesBack());
      open.add(after);
      return;
    }
    assertThatThrownBy(() -> step(request, action, 1))
        .isInstanceOfSatisfying(
            RefusedAction.class,
            refused ->
                assertThat(refused.allowed()).isEqualTo(LifeCycle.allowed(request, action.by())));
  }

  @Test
  void aRefusalSaysWhatIsPossible() {
    assertThatThrownBy(() -> step(Requests.high("R"), Action.ENERGISE, 0))
        .isInstanceOf(RefusedAction.class)
        .hasMessage("ENERGISE is not possible in SUBMITTED; possible: [ACCEPT, PAUSE, REJECT]");
  }

  @Test
  void afterTheEndNothingIsPossible() {
    ConnectionRequest withdrawn = step(Requests.low("R"), Action.WITHDRAW, 1);

    assertThat(LifeCycle.allowed(withdrawn)).isEmpty();
    assertThat(withdrawn.clock().isRunning()).isFalse();
  }

  @Test
  void theCustomerMayOnlyReportAndWithdraw() {
    ConnectionRequest replied = walk(Requests.high("R"), "ACCEPT", "SURVEY", "REPLY_PLAN");

    assertThat(LifeCycle.allowed(replied, Role.CUSTOMER))
        .containsExactlyInAnyOrder(Action.READY, Action.WITHDRAW);
  }

  @Test
  void anEnergisedLoadStaysInTheLedger() {
    ConnectionRequest request = walk(Requests.low("R"), "ACCEPT", "SURVEY", "ENERGISE");

    assertThat(request.holding().isHeld()).isTrue();
    assertThat(request.holding().expiresOn()).isAfter(LocalDate.of(2100, 1, 1));
  }

  @Test
  void approvalsRunSideBySideEachWithItsOwnLimit() {
    ConnectionRequest request =
        Requests.high("R")
            .asking(Approval.asked(Approval.Kind.ROAD, MONDAY, 5))
            .asking(Approval.asked(Approval.Kind.POLICE, MONDAY.plusDays(1), 3));
    request =
        request.decided(
            new ApprovalReply(
                Approval.Kind.ROAD, Approval.Outcome.GRANTED, MONDAY.plusDays(2), ""));

    LocalDate later = MONDAY.plusDays(10);
    List<Integer> left = new ArrayList<>();
    for (Approval approval : request.approvals()) {
      left.add(approval.clock().leftDays(later, CALENDAR));
    }
    assertThat(left).containsExactly(5 - 2, 3 - 7);
    ConnectionRequest asked = request;
    assertThatThrownBy(
            () -> asked.asking(Approval.asked(Approval.Kind.POLICE, MONDAY.plusDays(3), 3)))
        .hasMessageContaining("POLICE");
  }

  private static ConnectionRequest walk(ConnectionRequest request, String... actions) {
    ConnectionRequest at = request;
    for (String action : actions) {
      at = step(at, Action.valueOf(action), 1);
    }
    return at;
  }

  private static ConnectionRequest step(ConnectionRequest request, Action action, int days) {
    return LifeCycle.after(request, Requests.step(action, MONDAY.plusDays(days)));
  }
}
