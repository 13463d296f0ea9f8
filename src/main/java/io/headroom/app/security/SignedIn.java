package io.headroom.app.security;

import io.headroom.account.Account;
import io.headroom.account.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody whose password or token was right. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  /** Only a person at a page has it: what would outlive a stolen token asks for it. */
  static final String SESSION = "SESSION";

  private final transient Caller caller;
  private final long edition;

  private SignedIn(Account account, List<String> authorities) {
    super(AuthorityUtils.createAuthorityList(authorities));
    this.caller = account.caller();
    this.edition = account.edition();
    setAuthenticated(true);
  }

  static SignedIn bySession(Account account) {
    return new SignedIn(account, List.of("ROLE_" + account.role(), SESSION));
  }

  static SignedIn byToken(Account account) {
    return new SignedIn(account, List.of("ROLE_" + account.role()));
  }

  /** Of the account when the session began. */
  long edition() {
    return edition;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  /** Nothing secret is kept. */
  @Override
  public String getCredentials() {
    return "";
  }
}
