package io.headroom.exchange.matpower;

/** A case file that cannot be used; the message names file, line and what was expected. */
public final class UnreadableCase extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnreadableCase(String message) {
    super(message);
  }
}
