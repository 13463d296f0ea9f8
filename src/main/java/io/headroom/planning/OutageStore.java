package io.headroom.planning;

import java.time.Instant;
import java.util.List;

/**
 * Where planned outages are kept that were entered here; what has returned survives the process.
 */
public interface OutageStore {
  void enter(EnteredOutage outage);

  /** All that were not called off, in the order in which they begin. */
  List<EnteredOutage> list();

  /** False when there is no such outage, or it was called off before. */
  boolean callOff(String id, String by, Instant at);
}
