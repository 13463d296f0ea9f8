package io.headroom.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where leads are kept, and what was done with them; a permit is kept once by its number. */
public interface LeadStore {

  /** Who does something, and when. */
  record By(String who, Instant at) {}

  /**
   * A lead as it is kept.
   *
   * @param isNew false when a permit of that number had come in before, which is the one kept
   */
  record Kept(Lead lead, boolean isNew) {}

  Kept keep(Lead lead, By by);

  /** The one that came in under this number of a permit. */
  Optional<Lead> findPermit(String number);

  /** All of them in the order in which they came in. */
  List<Lead> list();

  /** Empty when there is no such lead; refuses with {@link RefusedLeadStep}. */
  Optional<Lead> change(String id, Lead.Step step, By by);

  /** What was done with one, the oldest first. */
  List<AuditEvent> history(String id);
}
