package io.headroom.api;

import io.headroom.planning.dataset.RefusedSwitch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What went wrong with versions and uploads, as an HTTP answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class VersionAdvice {
  @ExceptionHandler
  ResponseEntity<Problem> missing(VersionNotFound missing) {
    return answer(
        Problem.of(
            404, "version-not-found", "No such version", String.valueOf(missing.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException refused) {
    String detail = "A delivery may have at most as many bytes as headroom.largest-delivery says.";
    return answer(Problem.of(413, "too-large", "Too much at once", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> noUpload(MultipartException broken) {
    return answer(Problem.of(new BadParameter("body", null, "multipart/form-data with a file")));
  }

  @ExceptionHandler
  ResponseEntity<?> refused(RefusedSwitch refused) {
    return switch (refused.why()) {
      case NO_SUCH_VERSION -> missing(new VersionNotFound("No version has this name."));
      case REQUESTS_LOST -> LostRequestsProblem.answer(refused.lost());
      case REJECTED_VERSION ->
          conflict(refused, "A version that was rejected cannot be put in service.");
      case CONTENT_GONE ->
          conflict(
              refused,
              "The content of this version is not kept any more, or cannot be read. Send it again.");
      case OVERTAKEN ->
          conflict(refused, "Another version has been put in service meanwhile. Look again.");
      case NOTHING_BEFORE -> conflict(refused, "Nothing was in service before.");
      case NOT_IN_SERVICE -> conflict(refused, "This version is not the one in service.");
    };
  }

  private static ResponseEntity<Problem> conflict(RefusedSwitch refused, String detail) {
    return answer(Problem.conflict(refused.why().name(), "Cannot be put in service", detail));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
