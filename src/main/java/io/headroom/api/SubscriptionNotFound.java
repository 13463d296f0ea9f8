package io.headroom.api;

/** No subscription has this code, or it was ended. */
final class SubscriptionNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;
}
