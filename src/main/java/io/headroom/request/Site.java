package io.headroom.request;

import io.headroom.geo.Position;

/**
 * Where somebody wants to be connected.
 *
 * @param name as it was typed, or as the gazetteer calls the position; may be empty
 */
public record Site(String name, Position location) {}
