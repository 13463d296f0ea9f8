package io.headroom.api;

/** There is no such account or token, or it is somebody else's. */
final class AccountNotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  AccountNotFound() {
    super("no such account or token");
  }

  String sentence() {
    return "There is no such account or token.";
  }
}
