package io.headroom.api;

import io.headroom.api.wire.RequestView;
import io.headroom.api.wire.RequestView.Party;
import io.headroom.request.Action;
import io.headroom.request.Approval;
import io.headroom.request.AuditEvent;
import io.headroom.request.ClockDay;
import io.headroom.request.ClockDays;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.LifeCycle;
import io.headroom.request.RequestStatus;
import io.headroom.request.Stage;
import io.headroom.request.Stages;
import io.headroom.request.WorkingClock;
import io.headroom.rules.DueDate;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Text;
import io.headroom.rules.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes how far a request has come: stages, clock, approvals, who has to do what. */
final class ProgressWriter {
  private static final String RESERVE = "RESERVE";
  private static final String RATE = "RATE";

  private final WorkingCalendar calendar;
  private final RuleSet rules;
  private final Standing standing;
  private final Clock clock;

  ProgressWriter(RuleSet rules, Standing standing, Clock clock) {
    this.rules = rules;
    this.calendar = rules.workingCalendar();
    this.standing = standing;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  RequestView.Waiting waiting(ConnectionRequest request, Stages stages) {
    if (!request.status().isOpen()) {
      return new RequestView.Waiting(
          Party.NOBODY, null, stages.last(endOf(request)).map(AuditEvent::note).orElse(""), null);
    }
    if (request.waitsForCustomer()) {
      List<WorkingClock.Run> runs = request.clock().runs();
      String note = stages.last("PAUSE", "REPLY_PLAN").map(AuditEvent::note).orElse("");
      return new RequestView.Waiting(Party.CUSTOMER, runs.get(runs.size() - 1).to(), note, null);
    }
    Optional<Approval> open =
        request.approvals().stream()
            .filter(approval -> approval.outcome() == Approval.Outcome.OPEN)
            .findFirst();
    return open.map(ProgressWriter::waitingFor).orElseGet(() -> utility(request));
  }

  private static String endOf(ConnectionRequest request) {
    return switch (request.status()) {
      case REJECTED -> "REJECT";
      case WITHDRAWN -> "WITHDRAW";
      case EXPIRED -> "EXPIRE";
      default -> "ENERGISE";
    };
  }

  private static RequestView.Waiting waitingFor(Approval approval) {
    return new RequestView.Waiting(Party.AUTHORITY, askedOn(approval), "", approval.kind());
  }

  private static LocalDate askedOn(Approval approval) {
    return approval.clock().runs().get(0).from();
  }

  private static RequestView.Waiting utility(ConnectionRequest request) {
    List<WorkingClock.Run> runs = request.clock().runs();
    return new RequestView.Waiting(Party.UTILITY, runs.get(runs.size() - 1).from(), "", null);
  }

  /** In the order of the life cycle. */
  List<String> actions(ConnectionRequest request) {
    List<String> actions = new ArrayList<>();
    Action.Role role = standing.isCustomer() ? Action.Role.CUSTOMER : Action.Role.PLANNER;
    Stream.of(Action.values())
        .filter(LifeCycle.allowed(request, role)::contains)
        .map(Action::name)
        .forEach(actions::add);
    boolean open = request.status().isOpen();
    if (!standing.isCustomer() && open && !request.holding().isHeld()) {
      actions.add(RESERVE);
    }
    boolean rates = request.status() == RequestStatus.ENERGISED && request.rating() == null;
    if (standing.isCustomer() && rates) {
      actions.add(RATE);
    }
    return actions;
  }

  RequestView.Clock clock(ConnectionRequest request) {
    return clock(request, (List<ClockDay>) null);
  }

  RequestView.Clock clock(ConnectionRequest request, Stages stages) {
    LocalDate replied = stages.lastDayOf("REPLY_PLAN").orElse(null);
    return clock(request, new ClockDays(request, today(), replied, calendar).list());
  }

  private RequestView.Clock clock(ConnectionRequest request, @Nullable List<ClockDay> days) {
    WorkingClock time = request.clock();
    // Of one that has ended nothing more is used or paused.
    LocalDate day = request.status().isOpen() ? today() : lastDay(time);
    DueDate due = time.dueOn(day, calendar);
    return new RequestView.Clock(
        time.limitDays(),
        time.usedDays(day, calendar),
        time.pausedDays(day, calendar),
        time.leftDays(day, calendar),
        time.isRunning(),
        time.isOverdue(day, calendar),
        due.date(),
        due.provisional(),
        days);
  }

  private LocalDate lastDay(WorkingClock time) {
    LocalDate end = time.runs().get(time.runs().size() - 1).to();
    return end == null ? today() : end;
  }

  List<RequestView.StageView> stages(ConnectionRequest request, Stages stages) {
    List<Text> published = request.terms().promise(rules).stages();
    List<RequestView.StageView> written = new ArrayList<>();
    int next = 0;
    for (Stage stage : stages.list(today(), calendar)) {
      boolean customers = stage.name().isCustomers();
      Text name = customers ? ownStage(stage.name()) : published.get(next++);
      written.add(
          new RequestView.StageView(
              stage.name(),
              name.zh(),
              name.en(),
              customers ? Party.CUSTOMER : Party.UTILITY,
              stage.state(),
              stage.from(),
              stage.to(),
              stage.usedDays(),
              stage.note()));
    }
    return written;
  }

  private static Text ownStage(Stage.Name name) {
    return name == Stage.Name.RATING
        ? new Text("评价", "Rating")
        : new Text("您的内部受电工程", "Your own works");
  }

  List<RequestView.ApprovalView> approvals(ConnectionRequest request) {
    return request.approvals().stream().map(this::approval).toList();
  }

  private RequestView.ApprovalView approval(Approval approval) {
    WorkingClock time = approval.clock();
    LocalDate day = time.isRunning() ? today() : lastDay(time);
    Text name = nameOf(approval.kind());
    return new RequestView.ApprovalView(
        approval.kind(),
        name.zh(),
        name.en(),
        time.limitDays(),
        time.usedDays(day, calendar),
        time.leftDays(day, calendar),
        approval.outcome(),
        askedOn(approval),
        time.dueOn(day, calendar).date(),
        time.isOverdue(day, calendar));
  }

  private static Text nameOf(Approval.Kind kind) {
    return switch (kind) {
      case ROAD -> new Text("道路挖掘审批", "Road excavation");
      case PLANNING -> new Text("规划审批", "Planning");
      case POLICE -> new Text("交警审批", "Traffic police");
      case FORESTRY -> new Text("林业审批", "Forestry");
      case WATER -> new Text("水务审批", "Water");
      case LANDSCAPE -> new Text("园林绿化审批", "Landscape");
    };
  }
}
