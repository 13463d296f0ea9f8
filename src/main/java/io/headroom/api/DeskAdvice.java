package io.headroom.api;

import io.headroom.request.RefusedLeadStep;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with leads and batches, as an HTTP answer; asked before the general advice. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskAdvice {
  @ExceptionHandler
  ResponseEntity<Problem> missing(LeadNotFound missing) {
    return answer(Problem.of(404, "lead-not-found", "No such lead", "No lead has this number."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedStep(RefusedLeadStep refused) {
    List<String> next = refused.state().next().stream().map(Enum::name).toList();
    return answer(
        Problem.conflict("ACTION_NOT_ALLOWED", "Not possible any more", refused.getMessage() + ".")
            .refusing(refused.wanted().name(), next));
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(TooLarge refused) {
    return answer(Problem.of(413, "too-large", "Too much at once", refused.sentence()));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
