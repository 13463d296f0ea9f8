package io.headroom.api;

/** Asked before the first snapshot was published. */
final class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotReady() {
    super("The dataset is still being read. Ask again in a few seconds.");
  }
}
