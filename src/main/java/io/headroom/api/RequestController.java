package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.account.Role;
import io.headroom.api.wire.RequestView;
import io.headroom.request.Action;
import io.headroom.request.ApplicationForm;
import io.headroom.request.Change;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Decision;
import io.headroom.request.Rating;
import io.headroom.request.Step;
import io.headroom.request.Submission;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a customer does: apply, follow, report ready, withdraw, rate. */
@RestController
class RequestController {
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 150;
  private static final int LONGEST_NOTE = 1_000;

  private final RequestOffice office;
  private final OpenPerPhone openPerPhone;

  RequestController(RequestOffice office, OpenPerPhone openPerPhone) {
    this.office = office;
    this.openPerPhone = openPerPhone;
  }

  @PostMapping("/api/v1/requests")
  ResponseEntity<RequestView> apply(
      @RequestBody Map<String, @Nullable Object> document,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Map<String, String> fields = ApplicationFields.of(document);
    Published published = office.published();
    String by = caller.role() == Role.INSTALLER ? caller.name() : null;
    ApplicationForm form =
        new ApplicationReader(published).read(fields, by, once(key, fields, caller));
    if (caller.name() == null) {
      openPerPhone.check(form, office.store());
    }
    Decision decision = office.intake().submit(form);
    return answer(decision, by == null ? Standing.APPLICANT : Standing.OWNER);
  }

  private ResponseEntity<RequestView> answer(Decision decision, Standing standing) {
    ConnectionRequest request = new DecisionWriter(office.published()).taken(decision);
    RequestView view = office.view(new RequestOffice.Found(request, standing));
    URI address = URI.create("/api/v1/requests/" + request.code().value());
    return decision.outcome() == Decision.Outcome.REPEATED
        ? ResponseEntity.ok().location(address).body(view)
        : ResponseEntity.created(address).body(view);
  }

  /** A key counts for one client: nobody can take what another has sent by using his. */
  private static Submission.@Nullable Once once(
      @Nullable String key, Map<String, String> fields, Caller caller) {
    if (key == null) {
      return null;
    }
    String plain = key.strip();
    if (plain.length() < SHORTEST_KEY || plain.length() > LONGEST_KEY) {
      throw new BadParameter(
          "Idempotency-Key",
          key,
          "a random text of " + SHORTEST_KEY + " to " + LONGEST_KEY + " characters");
    }
    return new Submission.Once(
        RequestOffice.customer(caller) + " " + plain, Fingerprint.of(new TreeMap<>(fields)));
  }

  @GetMapping("/api/v1/requests/{reference}")
  RequestView follow(@PathVariable String reference, Caller caller) {
    return office.view(office.find(reference, caller));
  }

  @PostMapping("/api/v1/requests/{reference}/withdraw")
  RequestView withdraw(
      @PathVariable String reference,
      @RequestBody(required = false) @Nullable Map<String, @Nullable Object> document,
      Caller caller) {
    return act(Action.WITHDRAW, reference, document, caller);
  }

  @PostMapping("/api/v1/requests/{reference}/ready")
  RequestView ready(
      @PathVariable String reference,
      @RequestBody(required = false) @Nullable Map<String, @Nullable Object> document,
      Caller caller) {
    return act(Action.READY, reference, document, caller);
  }

  private RequestView act(
      Action action,
      String reference,
      @Nullable Map<String, @Nullable Object> document,
      Caller caller) {
    BodyFields body = BodyFields.of(document, "note");
    Step step =
        new Step(
            action,
            RequestOffice.customer(caller),
            office.clock().instant(),
            LocalDate.now(office.clock()),
            body.note("note", LONGEST_NOTE));
    return office.change(office.findOwn(reference, caller), Change.of(step));
  }

  @PostMapping("/api/v1/requests/{reference}/rating")
  RequestView rate(
      @PathVariable String reference,
      @RequestBody Map<String, @Nullable Object> document,
      Caller caller) {
    BodyFields body = BodyFields.of(document, "stars", "comment");
    Rating rating =
        new Rating(
            body.whole("stars", 1, 5),
            body.note("comment", LONGEST_NOTE),
            LocalDate.now(office.clock()));
    return office.change(
        office.findOwn(reference, caller),
        Change.rating(rating, RequestOffice.customer(caller), office.clock().instant()));
  }
}
