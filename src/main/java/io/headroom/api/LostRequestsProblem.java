package io.headroom.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.headroom.api.wire.LostRequestView;
import io.headroom.request.LostRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The conflict that a version would take the connection points of open requests away.
 *
 * @param requestsLost all of them, in the order of application
 */
record LostRequestsProblem(@JsonUnwrapped Problem problem, List<LostRequestView> requestsLost) {
  static ResponseEntity<LostRequestsProblem> answer(List<LostRequest> lost) {
    Problem problem =
        Problem.conflict(
            "REQUESTS_LOST",
            "Open requests would lose their connection point",
            lost.size()
                + " open requests stand on assets that this version does not have. Send"
                + " acceptLost: true to have them surveyed anew.");
    return ResponseEntity.status(409)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            new LostRequestsProblem(
                problem,
                lost.stream().map(one -> LostRequestView.of(one, one.pointId())).toList()));
  }
}
