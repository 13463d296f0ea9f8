package io.headroom.request;

/** How far a connection request has come. */
public enum RequestStatus {
  SUBMITTED,
  ACCEPTED,
  SURVEYED,
  PLAN_REPLIED,
  /** The customer has reported his works ready; inspection is due. */
  UNDER_CONSTRUCTION,
  INSPECTED,
  ENERGISED,
  REJECTED,
  WITHDRAWN,
  EXPIRED;

  /** True while somebody still has something to do. */
  public boolean isOpen() {
    return this != ENERGISED && !givesBack();
  }

  /** True for an end after which the capacity is given back. */
  public boolean givesBack() {
    return this == REJECTED || this == WITHDRAWN || this == EXPIRED;
  }
}
