package io.headroom.api;

import io.headroom.planning.opening.TooManySubscriptions;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with subscriptions, as an HTTP answer; asked before the general advice. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpeningAdvice {
  @ExceptionHandler
  ResponseEntity<Problem> missing(SubscriptionNotFound missing) {
    return answer(
        Problem.of(
            404,
            "subscription-not-found",
            "No such subscription",
            "No subscription has this code; it may have been ended, or its time is over."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooMany(TooManySubscriptions refused) {
    if (refused.whose() == TooManySubscriptions.Whose.ALL) {
      String full = "As many are waiting as can be told in time. Ask again another day.";
      return answer(Problem.conflict("SUBSCRIPTIONS_FULL", "Too many subscriptions", full));
    }
    String detail =
        "This address waits for " + refused.most() + " places already; end one of them first.";
    return answer(Problem.conflict("TOO_MANY_SUBSCRIPTIONS", "Too many subscriptions", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooManyToday(SubscriptionAllowance.Spent spent) {
    String detail = "From one client " + spent.most() + " subscriptions are taken a day.";
    return answer(
        Problem.of(429, "too-many-subscriptions-today", "Too many subscriptions today", detail));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
