package io.headroom.api;

import org.jspecify.annotations.Nullable;

/**
 * The background map from an outside tile server, if one is set.
 *
 * @param template address with {@code {z}}, {@code {x}}, {@code {y}}; null for none
 */
public record TileUrl(@Nullable String template) {}
