package io.headroom.api.features;

import io.headroom.rules.Text;

/**
 * What a collection of features is called.
 *
 * @param id in the address
 */
public record LayerName(String id, Text title, Text description) {}
