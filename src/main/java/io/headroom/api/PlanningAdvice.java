package io.headroom.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What a planner asked for and is not there, as an HTTP answer; asked before the general advice.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanningAdvice {
  @ExceptionHandler
  ResponseEntity<Problem> missing(AssetNotFound missing) {
    return answer(Problem.of(404, "asset-not-found", "No such asset", missing.sentence()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(OutageNotFound missing) {
    return answer(
        Problem.of(
            404, "outage-not-found", "No such outage", "No planned outage has this id any more."));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
