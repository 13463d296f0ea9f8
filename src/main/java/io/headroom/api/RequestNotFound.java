package io.headroom.api;

/** No request has this code or number, or not for this reader, which he is not told. */
final class RequestNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;
}
