package io.headroom.planning.whatif;

import java.time.Instant;

/**
 * A list of changes that a planner keeps under a name.
 *
 * @param createdBy the account that owns it
 */
public record Scenario(
    String id, Content content, String createdBy, Instant createdAt, Instant updatedAt) {

  /**
   * What may be written anew.
   *
   * @param name no other scenario has it
   * @param changes the list as JSON, as planners write it
   * @param datasetVersion the delivery it was written for
   */
  public record Content(String name, String note, String changes, String datasetVersion) {}

  /** Written anew; it stays whose it was. */
  public Scenario with(Content other, Instant at) {
    return new Scenario(id, other, createdBy, createdAt, at);
  }
}
