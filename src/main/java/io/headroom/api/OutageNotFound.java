package io.headroom.api;

/** No planned outage has this id, or it was called off before. */
final class OutageNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;
}
