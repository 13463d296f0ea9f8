package io.headroom.api;

import io.headroom.account.Account;
import io.headroom.account.Accounts;
import io.headroom.account.Caller;
import io.headroom.api.wire.SessionView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in at this page, and his own password. */
@RestController
class SessionController {
  private static final String CSRF = "org.springframework.security.web.csrf.CsrfToken";

  private final Accounts accounts;

  SessionController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/api/v1/session")
  ResponseEntity<SessionView> session(Caller caller, @RequestAttribute(CSRF) CsrfToken csrf) {
    SessionView.Csrf proof = new SessionView.Csrf(csrf.getHeaderName(), csrf.getToken());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(caller, proof));
  }

  private SessionView view(Caller caller, SessionView.Csrf proof) {
    String name = caller.name();
    String shown = name == null ? null : accounts.find(name).map(Account::displayName).orElse(name);
    return new SessionView(name != null, name, shown, caller.role(), proof);
  }

  /** Ends every session of the account, this one included, and every token. */
  @PostMapping("/api/v1/session/password")
  ResponseEntity<Void> changePassword(
      Caller caller, @RequestBody Map<String, Object> body, HttpServletRequest request) {
    JsonBody fields = new JsonBody(body, "old", "new");
    accounts.changeOwnPassword(
        Signed.nameOf(caller), fields.text("old"), fields.text("new"), request.getRemoteAddr());
    return ResponseEntity.noContent().build();
  }
}
