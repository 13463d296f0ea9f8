package io.headroom.account;

import java.time.Duration;

/** Name and password do not go together, or there were too many such attempts. */
public final class SignInRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  SignInRefused(Duration wait) {
    super(wait.isZero() ? "name and password do not match" : "too many attempts");
    this.wait = wait;
  }

  /** How long no attempt will be heard; zero when the next one will. */
  public Duration waitingTime() {
    return wait;
  }
}
