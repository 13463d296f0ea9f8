package io.headroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes an HTTP answer. */
@RestControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final int RETRY_SECONDS = 2;
  private static final String WAIT =
      "The dataset is still being read. Ask again in a few seconds.";

  @ExceptionHandler
  ResponseEntity<Problem> badParameter(BadParameter bad) {
    return answer(Problem.of(bad));
  }

  @ExceptionHandler
  ResponseEntity<Problem> placeNotFound(PlaceNotFound missing) {
    return answer(Problem.of(missing, PlacesController.viewsOf(missing.suggestions())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> notReady(NotReady early) {
    Problem problem = Problem.of(503, "not-ready", "Not ready yet", WAIT);
    return ResponseEntity.status(503)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> noSuchPath(NoResourceFoundException missing, HttpServletRequest request) {
    String detail = "Nothing is served at " + request.getRequestURI() + ".";
    return answer(Problem.of(404, "unknown-path", "Nothing is served here", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
    Set<HttpMethod> allowed = wrong.getSupportedHttpMethods();
    Set<HttpMethod> methods = allowed == null ? Set.of() : allowed;
    String detail = wrong.getMethod() + " is not possible here; expected one of " + methods + ".";
    Problem problem = Problem.of(405, "method-not-allowed", "Method not allowed", detail);
    return ResponseEntity.status(405)
        .allow(methods.toArray(new HttpMethod[0]))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException wrong) {
    List<MediaType> possible = wrong.getSupportedMediaTypes();
    String detail = "This is served as " + MediaType.toString(possible) + " only.";
    return answer(Problem.of(406, "not-acceptable", "Not acceptable", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> anythingElse(Exception unexpected) {
    if (unexpected instanceof org.springframework.web.ErrorResponse known) {
      String detail = "The request cannot be answered as it stands.";
      return answer(Problem.of(known.getStatusCode().value(), "request", "Bad request", detail));
    }
    LOG.error("A request failed", unexpected);
    return answer(Problem.of(500, "internal", "Something broke here", "It has been written down."));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
