package io.headroom.request;

/** What somebody does to a connection request, and who may. */
public enum Action {
  ACCEPT(Role.PLANNER),
  SURVEY(Role.PLANNER),
  REPLY_PLAN(Role.PLANNER),
  /** Something is missing that the customer has to bring. */
  PAUSE(Role.PLANNER),
  RESUME(Role.PLANNER),
  INSPECT(Role.PLANNER),
  ENERGISE(Role.PLANNER),
  REJECT(Role.PLANNER),
  /** 申请报验: the customer's part is done. */
  READY(Role.CUSTOMER),
  WITHDRAW(Role.CUSTOMER),
  /** The reservation has run out. */
  EXPIRE(Role.CLOCK);

  /** In whose name something is done. */
  public enum Role {
    PLANNER,
    CUSTOMER,
    /** Time itself. */
    CLOCK
  }

  private final Role by;

  Action(Role by) {
    this.by = by;
  }

  public Role by() {
    return by;
  }
}
