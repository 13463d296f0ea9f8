package io.headroom.api;

/** In which role somebody stands before a request. */
enum Standing {
  /** Whoever knows the tracking code acts in the applicant's name. */
  APPLICANT,
  /** The account that applied. */
  OWNER,
  /** Works on it for the utility. */
  PLANNER;

  boolean isCustomer() {
    return this != PLANNER;
  }
}
