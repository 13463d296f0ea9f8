package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.AnswerView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The main question: how much can be connected here, and why not more. */
@RestController
class CapacityController {
  private final PublishedSource source;

  CapacityController(PublishedSource source) {
    this.source = source;
  }

  @GetMapping("/api/v1/capacity")
  AnswerView capacity(HttpServletRequest request, Caller caller) {
    QueryParameters parameters = new QueryParameters(request);
    Published published = source.get(caller);
    CapacityRequest asked = new CapacityRequestReader(published).read(parameters);
    AnswerWriter writer = new AnswerWriter(published, asked);
    return asked
        .question()
        .map(question -> writer.answer(published.lookup().answer(question)))
        .orElseGet(writer::ambiguous);
  }
}
