package io.headroom.rules;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a unit of works costs about: indicative figures for putting works in order, not for a
 * budget.
 */
public final class UnitCosts {
  private final Map<WorkItem, CostRange> ranges = new EnumMap<>(WorkItem.class);
  private final String source;

  UnitCosts(RuleReading rules) {
    for (WorkItem item : WorkItem.values()) {
      double low = rules.positive(item.key() + ".low");
      double high = rules.positive(item.key() + ".high");
      ranges.put(item, new CostRange(low, high));
    }
    this.source = rules.source(WorkItem.SWITCHING.key() + ".low");
  }

  /** Of one unit: kVA, MVA, kilometre, bay or transfer. */
  public CostRange of(WorkItem item) {
    return ranges.getOrDefault(item, CostRange.NOTHING);
  }

  public String source() {
    return source;
  }
}
