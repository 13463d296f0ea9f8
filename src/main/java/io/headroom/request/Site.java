package io.headroom.request;

import io.headroom.geo.Position;

/**
 * Where somebody wants to be connected.
 *
 * @param name as it was typed, or as the gazetteer calls the position; may be empty, and is cut
 *     where it is longer than anybody would read
 */
public record Site(String name, Position location) {
  private static final int LONGEST_NAME = 400;

  public Site {
    name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
