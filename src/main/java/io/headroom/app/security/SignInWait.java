package io.headroom.app.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; none is heard for a while. */
final class SignInWait extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  SignInWait(Duration wait, Throwable cause) {
    super("too many attempts", cause);
    this.wait = wait;
  }

  Duration waitingTime() {
    return wait;
  }
}
