package io.headroom.api;

/** Asked before the first snapshot was published. */
final class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotReady() {
    super("no dataset in service yet");
  }
}
