package io.headroom.request;

/** An approval that cannot be asked for, or decided, as the request stands. */
public final class RefusedApproval extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    ALREADY_ASKED,
    NOT_ASKED,
    REQUEST_CLOSED
  }

  private final Why why;

  RefusedApproval(Approval.Kind kind, Why why) {
    super(kind + " " + why);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
