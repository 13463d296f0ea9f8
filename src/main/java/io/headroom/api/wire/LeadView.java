package io.headroom.api.wire;

import io.headroom.lookup.Verdict;
import io.headroom.request.Lead;
import io.headroom.request.Permit;
import io.headroom.request.Precheck;
import io.headroom.request.WorkingClock;
import io.headroom.rules.DueDate;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building site known from its permit.
 *
 * @param clock of the utility's preparation
 * @param next where it may go from here
 */
public record LeadView(
    String id,
    String permitNo,
    LocalDate issuedOn,
    LocalDate receivedOn,
    String project,
    Developer developer,
    Place place,
    double kva,
    String use,
    String supply,
    @Nullable SubstationView substation,
    Verdict verdict,
    Lead.State state,
    List<Lead.State> next,
    Clock clock,
    @Nullable String requestId) {

  /** Who builds. */
  public record Developer(String name, String phone) {}

  /** Where, as it was said. */
  public record Place(String name, GeometryView location) {}

  /** The substation that would supply it. */
  public record SubstationView(String id, String name) {
    static @Nullable SubstationView of(Precheck.@Nullable Supply supply) {
      return supply == null ? null : new SubstationView(supply.id(), supply.name());
    }
  }

  /** The working-day clock. */
  public record Clock(
      int limitDays,
      int usedDays,
      int leftDays,
      boolean running,
      boolean overdue,
      LocalDate dueOn,
      boolean provisional) {

    static Clock of(WorkingClock clock, LocalDate today, WorkingCalendar calendar) {
      DueDate due = clock.dueOn(today, calendar);
      return new Clock(
          clock.limitDays(),
          clock.usedDays(today, calendar),
          clock.leftDays(today, calendar),
          clock.isRunning(),
          clock.isOverdue(today, calendar),
          due.date(),
          due.provisional());
    }
  }

  public static LeadView of(Lead lead, LocalDate today, WorkingCalendar calendar) {
    Permit permit = lead.permit();
    return new LeadView(
        lead.id(),
        permit.number(),
        permit.issuedOn(),
        lead.receivedOn(),
        permit.project(),
        new Developer(permit.developer().name(), permit.developer().phone()),
        new Place(permit.site().name(), GeometryView.of(permit.site().location())),
        permit.load().kva(),
        permit.load().use().code(),
        permit.load().dual() ? "dual" : "single",
        SubstationView.of(lead.precheck().supply()),
        lead.precheck().verdict(),
        lead.state(),
        lead.state().next().stream().toList(),
        Clock.of(lead.clock(), today, calendar),
        lead.requestId());
  }
}
