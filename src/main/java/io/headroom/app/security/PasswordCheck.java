package io.headroom.app.security;

import io.headroom.account.Accounts;
import io.headroom.account.SignInRefused;
import io.headroom.request.StoreUnavailable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Takes name and password of a sign-in to the accounts. */
final class PasswordCheck implements AuthenticationProvider {
  private final Accounts accounts;

  PasswordCheck(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    try {
      String password = String.valueOf(attempt.getCredentials());
      return SignedIn.bySession(accounts.signIn(attempt.getName(), password, addressOf(attempt)));
    } catch (SignInRefused refused) {
      if (refused.waitingTime().isZero()) {
        throw new BadCredentialsException("refused", refused);
      }
      throw new SignInWait(refused.waitingTime(), refused);
    } catch (StoreUnavailable gone) {
      throw new AuthenticationServiceException("accounts cannot be read", gone);
    }
  }

  private static String addressOf(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
