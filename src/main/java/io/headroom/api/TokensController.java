package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.account.Tokens;
import io.headroom.api.wire.TokenView;
import io.headroom.api.wire.TokensView;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs, and everybody's for those who keep the accounts. */
@RestController
class TokensController {
  private final Tokens tokens;

  TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/api/v1/tokens")
  TokensView list(Caller caller) {
    return new TokensView(tokens.of(Signed.nameOf(caller)).stream().map(TokenView::of).toList());
  }

  @PostMapping("/api/v1/tokens")
  ResponseEntity<TokenView> give(Caller caller, @RequestBody Map<String, Object> body) {
    JsonBody fields = new JsonBody(body, "label", "days");
    String name = Signed.nameOf(caller);
    int days = fields.wholeNumber("days", Tokens.DEFAULT_DAYS);
    Tokens.Given given = tokens.give(name, fields.text("label"), days, name);
    return ResponseEntity.status(201)
        .body(TokenView.of(given.token()).with(given.secret().value()));
  }

  @DeleteMapping("/api/v1/tokens/{id}")
  ResponseEntity<Void> revoke(Caller caller, @PathVariable String id) {
    String name = Signed.nameOf(caller);
    if (!tokens.revoke(name, id, name)) {
      throw new AccountNotFound();
    }
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/api/v1/accounts/{account}/tokens")
  TokensView listOf(@PathVariable String account) {
    return new TokensView(tokens.of(account).stream().map(TokenView::of).toList());
  }

  @DeleteMapping("/api/v1/accounts/{account}/tokens/{id}")
  ResponseEntity<Void> revokeOf(
      Caller caller, @PathVariable String account, @PathVariable String id) {
    if (!tokens.revoke(account, id, Signed.nameOf(caller))) {
      throw new AccountNotFound();
    }
    return ResponseEntity.noContent().build();
  }
}
