package io.headroom.ingest;

import io.headroom.ingest.Descriptor.Reading;

/**
 * One of our layers as one source delivers it.
 *
 * @param key where the descriptor speaks of it, such as {@code layers.feeder}
 * @param file the table of addresses that it comes from; empty for the delivery itself
 */
record LayerSource(
    LayerSchema schema, LayerMapping mapping, Reading reading, String key, String file) {
  static LayerSource of(Descriptor descriptor, String layer) {
    return new LayerSource(
        LayerSchema.get(layer),
        descriptor.mapping(layer),
        descriptor.reading(),
        "layers." + layer,
        "");
  }

  static LayerSource of(AddressSource addresses) {
    return new LayerSource(
        LayerSchema.get("place"),
        addresses.mapping(),
        addresses.reading(),
        addresses.key(),
        addresses.name());
  }

  boolean isOfAddresses() {
    return !file.isEmpty();
  }
}
