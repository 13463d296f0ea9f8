package io.headroom.planning;

import java.util.List;

/** Where it is written how requests have gone. */
public interface ProgressLog {
  /** Every request that was applied for, energised or rated in the period, and every open one. */
  List<Progress> during(Period period);
}
