package io.headroom.ingest.prepared;

import io.headroom.ingest.ImportResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a prepared file holds.
 *
 * @param delivery an accepted one, with its dataset, report and descriptor; of the descriptor only
 *     what readers see is kept
 * @param computed figures worked out beforehand by name, one for each asset
 */
public record Prepared(ImportResult delivery, Map<String, double[]> computed) {
  public Prepared {
    if (delivery.dataset() == null || delivery.descriptor() == null) {
      throw new IllegalArgumentException("only an accepted delivery can be prepared");
    }
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
  }
}
