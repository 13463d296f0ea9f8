package io.headroom.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one of our layers is delivered.
 *
 * @param source the layer's name in the source
 * @param declared true when the descriptor names the layer, so that its absence is a mistake
 * @param filter rows to take, in ECQL; null for all
 * @param attributes our attribute name → theirs
 * @param factors our attribute name → what to multiply theirs by
 * @param values our attribute name → their value → ours
 * @param defaults our attribute name → value for rows without one
 */
public record LayerMapping(
    String source,
    boolean declared,
    @Nullable String filter,
    Map<String, String> attributes,
    Map<String, Double> factors,
    Map<String, Map<String, String>> values,
    Map<String, Object> defaults) {
  public LayerMapping {
    attributes = Map.copyOf(attributes);
    factors = Map.copyOf(factors);
    values = Map.copyOf(values);
    defaults = Map.copyOf(defaults);
  }

  /** A layer delivered under our own names. */
  public static LayerMapping same(String layer) {
    return new LayerMapping(layer, false, null, Map.of(), Map.of(), Map.of(), Map.of());
  }
}
