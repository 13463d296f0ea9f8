package io.headroom.api;

import io.headroom.account.AccountConflict;
import io.headroom.account.RefusedAccount;
import io.headroom.account.SignInRefused;
import io.headroom.request.StoreUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with accounts and tokens, as an HTTP answer; asked before the general advice. */
@RestControllerAdvice(
    assignableTypes = {SessionController.class, TokensController.class, AccountsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountAdvice {
  private static final String RETRY_SECONDS = "5";

  @ExceptionHandler
  ResponseEntity<Problem> refused(RefusedAccount refused) {
    return answer(
        Problem.of(new BadParameter(refused.part(), refused.value(), refused.expected())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(AccountNotFound missing) {
    return answer(
        Problem.of(404, "account-not-found", "No such account or token", missing.sentence()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> conflict(AccountConflict conflict) {
    String detail = String.valueOf(conflict.getMessage());
    return answer(
        switch (conflict.kind()) {
          case NAME_TAKEN -> Problem.of(409, "name-taken", "The name is taken", detail);
          case LAST_ADMIN -> Problem.of(409, "last-admin", "The last admin stays", detail);
          case TOO_MANY_TOKENS -> Problem.of(409, "too-many-tokens", "Too many tokens", detail);
        });
  }

  /** Of somebody who is signed in and gave his present password wrong. */
  @ExceptionHandler
  ResponseEntity<Problem> wrongPassword(SignInRefused refused) {
    long seconds = refused.waitingTime().plusMillis(999).toSeconds();
    if (seconds == 0) {
      return answer(Problem.of(new BadParameter("old", null, "the present password")));
    }
    String detail = "Try again in " + seconds + " s.";
    return later(
        Long.toString(seconds),
        Problem.of(429, "too-many-sign-ins", "Too many wrong passwords", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
    String detail = "The body is missing, or is not the JSON that is expected here.";
    return answer(Problem.of(400, "malformed-body", "The body cannot be read", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> gone(StoreUnavailable gone) {
    return later(
        RETRY_SECONDS,
        Problem.of(
            503,
            "store-unavailable",
            "This cannot be kept now",
            "The database does not answer; look-ups go on. Try again in a few seconds."));
  }

  private static ResponseEntity<Problem> later(String seconds, Problem problem) {
    return ResponseEntity.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
