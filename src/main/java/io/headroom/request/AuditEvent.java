package io.headroom.request;

import java.time.Instant;
import java.util.stream.Collectors;

/**
 * One line of what happened to a request, never changed afterwards: who, when, what, before, after.
 *
 * @param who an account, {@code applicant} without one, or {@code clock}
 * @param what an action, or SUBMIT, QUEUE, SURVEY_FIRST, MOVE_UP, REBOOK, ASSET_GONE, MEASURED,
 *     ASK_APPROVAL, DECIDE_APPROVAL, RATE
 * @param before empty for the first event
 */
public record AuditEvent(
    String requestId,
    Instant at,
    String who,
    String what,
    String before,
    String after,
    String note) {

  /** What a reader of the trail needs to know of a request at one moment. */
  public static String describe(ConnectionRequest request) {
    return request.status()
        + " "
        + request.holding().state()
        + (request.waitsForCustomer() ? " WAITING_FOR_CUSTOMER" : "")
        + approvals(request)
        + (request.rating() == null ? "" : " RATED=" + request.rating().stars());
  }

  private static String approvals(ConnectionRequest request) {
    return request.approvals().stream()
        .map(approval -> " " + approval.kind() + "=" + approval.outcome())
        .collect(Collectors.joining());
  }

  /** What a change did to a request. */
  public static AuditEvent of(ConnectionRequest before, ConnectionRequest after, Change change) {
    return new AuditEvent(
        after.id(),
        change.at(),
        change.who(),
        change.what(),
        describe(before),
        describe(after),
        change.note());
  }
}
