package io.headroom.lookup;

import io.headroom.capacity.CapacityRow;
import java.util.List;

/** The second supply of a dual-supply option: it does not fail together with the first. */
public record Reserve(ConnectionPoint point, List<CapacityRow> rows, double availableKva) {
  public Reserve {
    rows = List.copyOf(rows);
  }
}
