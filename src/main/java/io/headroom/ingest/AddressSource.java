package io.headroom.ingest;

import io.headroom.ingest.Descriptor.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of places that a utility supplies beside its network: door plates, points of interest.
 *
 * @param key where the descriptor speaks of it, such as {@code addresses[0]}
 * @param name what it is called in the report and in ids made for its rows; no two are alike
 * @param mapping how its rows become rows of the layer {@code place}
 */
public record AddressSource(
    String key, String name, Map<String, ?> parameters, Reading reading, LayerMapping mapping) {
  public AddressSource {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
