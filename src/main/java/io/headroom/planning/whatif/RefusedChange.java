package io.headroom.planning.whatif;

import org.jspecify.annotations.Nullable;

/** A change that cannot be: which field of it, what was read, what was expected. */
public final class RefusedChange extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final @Nullable String value;
  private final String expected;

  RefusedChange(String field, @Nullable String value, String expected) {
    super(field + " is " + value + "; expected " + expected);
    this.field = field;
    this.value = value;
    this.expected = expected;
  }

  /** The same, as one of a list. */
  RefusedChange at(int index) {
    return new RefusedChange("changes[" + index + "]." + field, value, expected);
  }

  public String field() {
    return field;
  }

  public @Nullable String value() {
    return value;
  }

  public String expected() {
    return expected;
  }
}
