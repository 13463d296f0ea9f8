package io.headroom.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.headroom.account.Caller;
import io.headroom.api.wire.RequestView;
import io.headroom.request.Action;
import io.headroom.request.Approval;
import io.headroom.request.ApprovalReply;
import io.headroom.request.Change;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import io.headroom.request.Step;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the bureau does with a request: the steps of its life cycle, and parallel approvals. */
@RestController
class DutyController {
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_LIMIT_DAYS = 250;
  private static final String RESERVE = "RESERVE";
  private static final Map<String, Action> ACTIONS =
      Stream.of(Action.values())
          .filter(action -> action.by() == Action.Role.PLANNER)
          .collect(toUnmodifiableMap(Enum::name, action -> action));
  private static final Map<String, Approval.Kind> KINDS =
      Stream.of(Approval.Kind.values()).collect(toUnmodifiableMap(Enum::name, kind -> kind));
  private static final Map<String, Approval.Outcome> OUTCOMES =
      Stream.of(Approval.Outcome.GRANTED, Approval.Outcome.REFUSED)
          .collect(toUnmodifiableMap(Enum::name, outcome -> outcome));

  private final RequestOffice office;

  DutyController(RequestOffice office) {
    this.office = office;
  }

  @PostMapping("/api/v1/requests/{id}/transitions")
  RequestView transition(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> document, Caller caller) {
    BodyFields body = BodyFields.of(document, "action", "note", "connectionPointId");
    RequestOffice.Found found = planned(id, caller);
    if (RESERVE.equals(body.text("action"))) {
      return reserve(found, body.text("connectionPointId"), caller);
    }
    Step step =
        new Step(
            body.required("action", ACTIONS),
            nameOf(caller),
            office.clock().instant(),
            today(),
            body.note("note", LONGEST_NOTE));
    return office.change(found, Change.of(step));
  }

  private RequestView reserve(RequestOffice.Found found, @Nullable String pointId, Caller caller) {
    Decision decision =
        office
            .intake()
            .reserve(found.request().id(), pointId, nameOf(caller))
            .orElseThrow(() -> new Conflict(holdsAlready()));
    ConnectionRequest held = new DecisionWriter(office.published()).taken(decision);
    return office.view(new RequestOffice.Found(held, found.standing()));
  }

  private static Problem holdsAlready() {
    return Problem.conflict(
        "ACTION_NOT_ALLOWED",
        "Not possible at this stage",
        "The request holds its capacity already, or has ended.");
  }

  @PostMapping("/api/v1/requests/{id}/approvals")
  RequestView ask(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> document, Caller caller) {
    BodyFields body = BodyFields.of(document, "kind", "limitDays");
    int usual = office.published().snapshot().rules().approvalDays();
    int limit = body.has("limitDays") ? body.whole("limitDays", 1, LONGEST_LIMIT_DAYS) : usual;
    Approval approval = Approval.asked(body.required("kind", KINDS), today(), limit);
    return office.change(
        planned(id, caller), Change.asking(approval, nameOf(caller), office.clock().instant()));
  }

  @PostMapping("/api/v1/requests/{id}/approvals/{kind}")
  RequestView decide(
      @PathVariable String id,
      @PathVariable String kind,
      @RequestBody Map<String, @Nullable Object> document,
      Caller caller) {
    BodyFields body = BodyFields.of(document, "outcome", "note");
    Approval.Kind which = KINDS.get(kind);
    if (which == null) {
      throw new BadParameter("kind", kind, "one of " + KINDS.keySet());
    }
    return office.change(
        planned(id, caller),
        Change.deciding(
            new ApprovalReply(
                which,
                body.required("outcome", OUTCOMES),
                today(),
                body.note("note", LONGEST_NOTE)),
            nameOf(caller),
            office.clock().instant()));
  }

  private RequestOffice.Found planned(String id, Caller caller) {
    RequestOffice.Found found = office.find(id, caller);
    if (found.standing() != Standing.PLANNER) {
      throw new RequestNotFound();
    }
    return found;
  }

  private LocalDate today() {
    return LocalDate.now(office.clock());
  }

  private static String nameOf(Caller caller) {
    return caller.name() == null ? "" : caller.name();
  }
}
