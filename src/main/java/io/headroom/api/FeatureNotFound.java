package io.headroom.api;

/** A collection, or a feature of one, that is not there for this reader. */
final class FeatureNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  FeatureNotFound(String what, String id) {
    super("There is no " + what + " \"" + id + "\" here.");
  }
}
