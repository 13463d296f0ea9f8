package io.headroom.api;

import java.util.Set;

/** The connection points of an installer's own open requests. */
public interface OwnPoints {
  /** Ids of connection points; empty when there are none, or they cannot be read now. */
  Set<String> of(String account);
}
