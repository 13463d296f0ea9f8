package io.headroom.request;

/** A rating that comes too early, or again. */
public final class RefusedRating extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    NOT_ENERGISED,
    ALREADY_RATED
  }

  private final Why why;

  RefusedRating(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
