package io.headroom.request;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Something that is done to a request, with what the audit trail says of it.
 *
 * @param effect may refuse by throwing; is asked with the request as it stands when it is done
 */
public record Change(
    String who, Instant at, String what, String note, UnaryOperator<ConnectionRequest> effect) {

  /** A step of the life cycle; refuses with {@link RefusedAction}. */
  public static Change of(Step step) {
    return new Change(
        step.who(),
        step.at(),
        step.action().name(),
        step.note(),
        request -> LifeCycle.after(request, step));
  }

  /** Another authority is asked; refuses with {@link RefusedApproval}. */
  public static Change asking(Approval approval, String who, Instant at) {
    return new Change(who, at, "ASK_APPROVAL", "", request -> request.asking(approval));
  }

  /** Another authority has decided; refuses with {@link RefusedApproval}. */
  public static Change deciding(ApprovalReply reply, String who, Instant at) {
    return new Change(who, at, "DECIDE_APPROVAL", reply.note(), request -> request.decided(reply));
  }

  /**
   * The load of an energised customer lies in what is measured: nothing is held for it any more.
   */
  public static Change measured(Instant at) {
    return new Change(
        "clock", at, "MEASURED", "", request -> request.with(request.holding().givenBack()));
  }

  /** The customer rates; refuses with {@link RefusedRating}. */
  public static Change rating(Rating rating, String who, Instant at) {
    return new Change(who, at, "RATE", "", request -> request.rated(rating));
  }
}
