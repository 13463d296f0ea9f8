package io.headroom.api;

import io.headroom.request.RefusedAction;
import io.headroom.request.RefusedApproval;
import io.headroom.request.RefusedRating;
import io.headroom.request.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes an HTTP answer. */
@RestControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final int RETRY_SECONDS = 2;
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String NO_SUCH_PAGE =
      "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>404</title>"
          + "<p>没有这个页面。<a href=\"/\">回到查询</a></p>"
          + "<p lang=\"en\">There is no such page. <a href=\"/\">Back to the look-up</a></p></html>";
  private static final String STORE_AWAY =
      "The database does not answer; nothing was changed that was not acknowledged. Look-ups go on."
          + " Ask again in a few seconds.";
  private static final String WAIT = "The dataset is still being read. Ask again in a few seconds.";

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
  ResponseEntity<Problem> conflict(Conflict conflict) {
    return answer(conflict.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedAction(RefusedAction refused) {
    List<String> allowed = refused.allowed().stream().map(Enum::name).sorted().toList();
    return answer(
        Problem.conflict(
                "ACTION_NOT_ALLOWED", "Not possible at this stage", refused.getMessage() + ".")
            .refusing(refused.action().name(), allowed));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedRating(RefusedRating refused) {
    String detail = "A connection is rated once, after it is energised.";
    return answer(Problem.conflict(refused.why().name(), "Cannot be rated now", detail));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedApproval(RefusedApproval refused) {
    return answer(
        Problem.conflict(
            refused.why().name(), "Not possible for this approval", refused.getMessage() + "."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> noSuchRequest(RequestNotFound missing) {
    return answer(
        Problem.of(
            404, "request-not-found", "No such request", "No request has this code or number."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> noSuchFeature(FeatureNotFound missing) {
    return answer(
        Problem.of(
            404, "feature-not-found", "No such feature", String.valueOf(missing.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> storeAway(StoreUnavailable away) {
    LOG.warn("Requests cannot be served: {}", away.getMessage());
    Problem problem =
        Problem.of(503, "store-unavailable", "Requests cannot be served now", STORE_AWAY);
    return ResponseEntity.status(503)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadableBody(HttpMessageNotReadableException unreadable) {
    return answer(Problem.of(new BadParameter("body", null, "a JSON object in UTF-8")));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException wrong) {
    String detail = "Expected one of " + wrong.getSupportedMediaTypes() + ".";
    return answer(Problem.of(415, "media-type", "Media type not supported", detail));
  }

  @ExceptionHandler
  ResponseEntity<?> noSuchPath(NoResourceFoundException missing, HttpServletRequest request) {
    String path = request.getRequestURI();
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (!path.startsWith("/api") && accepted != null && accepted.contains("text/html")) {
      return ResponseEntity.status(404).contentType(HTML).body(NO_SUCH_PAGE);
    }
    String detail = "Nothing is served at " + path + ".";
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
  ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException refused) {
    return answer(Problem.of(406, "not-acceptable", "Not acceptable", "This is served as JSON."));
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
