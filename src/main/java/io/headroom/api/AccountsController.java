package io.headroom.api;

import io.headroom.account.Account;
import io.headroom.account.AccountName;
import io.headroom.account.Accounts;
import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.AccountEventsView;
import io.headroom.api.wire.AccountView;
import io.headroom.api.wire.AccountsView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the utility, for those who keep them. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {
  private final Accounts accounts;

  AccountsController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  AccountsView list() {
    return new AccountsView(accounts.list().stream().map(AccountView::of).toList());
  }

  @PostMapping
  ResponseEntity<AccountView> add(Caller caller, @RequestBody Map<String, Object> body) {
    JsonBody fields = new JsonBody(body, "name", "displayName", "role");
    String name = AccountName.typed(fields.text("name"));
    Account account = Account.of(name, fields.text("displayName"), role(fields));
    return ResponseEntity.status(201)
        .body(AccountView.of(accounts.add(account, Signed.nameOf(caller))));
  }

  @PostMapping("/{name}/password")
  AccountView resetPassword(Caller caller, @PathVariable String name) {
    return AccountView.of(
        accounts.resetPassword(name, Signed.nameOf(caller)).orElseThrow(AccountNotFound::new));
  }

  @PostMapping("/{name}/disable")
  AccountView disable(Caller caller, @PathVariable String name) {
    return view(accounts.disable(name, Signed.nameOf(caller)));
  }

  @PostMapping("/{name}/enable")
  AccountView enable(Caller caller, @PathVariable String name) {
    return view(accounts.enable(name, Signed.nameOf(caller)));
  }

  @PostMapping("/{name}/role")
  AccountView giveRole(
      Caller caller, @PathVariable String name, @RequestBody Map<String, Object> body) {
    Role role = role(new JsonBody(body, "role"));
    return view(accounts.giveRole(name, role, Signed.nameOf(caller)));
  }

  @GetMapping("/{name}/events")
  AccountEventsView events(@PathVariable String name) {
    if (accounts.find(name).isEmpty()) {
      throw new AccountNotFound();
    }
    return new AccountEventsView(accounts.history(name));
  }

  private static AccountView view(Optional<Account> changed) {
    return changed.map(AccountView::of).orElseThrow(AccountNotFound::new);
  }

  private static Role role(JsonBody fields) {
    String typed = fields.text("role");
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(typed) && role != Role.ANONYMOUS)
        .findFirst()
        .orElseThrow(
            () -> new BadParameter("role", typed, "INSTALLER, AUTHORITY, PLANNER or ADMIN"));
  }
}
