package io.headroom.request;

import org.jspecify.annotations.Nullable;

/**
 * Which requests somebody wants to see.
 *
 * @param by account that applied for them; null for everybody's
 */
public record RequestQuery(@Nullable String by, Which which) {

  /** Whether somebody still has something to do. */
  public enum Which {
    OPEN,
    CLOSED,
    ALL
  }

  public static final RequestQuery OPEN = new RequestQuery(null, Which.OPEN);
}
