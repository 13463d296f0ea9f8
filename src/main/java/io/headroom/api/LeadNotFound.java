package io.headroom.api;

/** No lead has this number. */
final class LeadNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;
}
