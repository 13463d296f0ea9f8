package io.headroom.account;

/** What somebody is to the utility, which decides what he may see and do. */
public enum Role {
  /** Anybody: looks up, applies for one site at a time, follows by tracking code. */
  ANONYMOUS,
  /** Applies for many sites and follows his own. */
  INSTALLER,
  /** The program of the approval system: reports construction permits and nothing else. */
  AUTHORITY,
  /** Works on every request and sees the network as it is. */
  PLANNER,
  /** A planner who also keeps the accounts. */
  ADMIN;

  /** True for those who work on the requests of others. */
  public boolean isPlanner() {
    return this == PLANNER || this == ADMIN;
  }
}
