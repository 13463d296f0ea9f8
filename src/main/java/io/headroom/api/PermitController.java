package io.headroom.api;

import io.headroom.account.Caller;
import io.headroom.api.wire.LeadView;
import io.headroom.api.wire.LeadsView;
import io.headroom.api.wire.PermitView;
import io.headroom.lookup.CapacityAnswer;
import io.headroom.request.Lead;
import io.headroom.request.LeadStore;
import io.headroom.request.LeadStore.By;
import io.headroom.request.LeadStore.Kept;
import io.headroom.request.PlannedLoad;
import io.headroom.request.Precheck;
import io.headroom.request.RequestStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Construction permits as they come in from the approval system, and the leads they become. */
@RestController
class PermitController {
  private static final int LONGEST_NOTE = 1_000;
  private static final Map<String, Lead.State> STATES =
      Map.of(
          "CONTACTED", Lead.State.CONTACTED,
          "APPLIED", Lead.State.APPLIED,
          "CLOSED", Lead.State.CLOSED);

  private final PublishedSource source;
  private final LeadStore leads;
  private final RequestStore requests;
  private final Clock clock;

  /**
   * @param clock in the utility's time zone
   */
  PermitController(PublishedSource source, LeadStore leads, RequestStore requests, Clock clock) {
    this.source = source;
    this.leads = leads;
    this.requests = requests;
    this.clock = clock;
  }

  /** The same number again answers with the lead that is kept, and looks its site up anew. */
  @PostMapping("/api/v1/permits")
  ResponseEntity<PermitView> permit(
      @RequestBody Map<String, @Nullable Object> document, Caller caller) {
    Published published = source.get(caller);
    PermitReader.Read read = new PermitReader(published).read(document);
    CapacityAnswer answer = published.lookup().answer(read.asked().question().orElseThrow());
    Lead lead =
        Lead.received(
            read.permit(),
            Precheck.of(answer, published.snapshot()),
            LocalDate.now(clock),
            published.snapshot().rules());
    Kept kept = leads.keep(lead, by(caller));
    PermitView view =
        new PermitView(view(kept.lead()), new AnswerWriter(published, read.asked()).answer(answer));
    return ResponseEntity.status(kept.isNew() ? 201 : 200).body(view);
  }

  @GetMapping("/api/v1/permits")
  LeadsView list() {
    List<Lead> all = leads.list();
    return new LeadsView(
        all.stream().map(this::view).toList(),
        PlannedLoad.of(all).stream().map(LeadsView.Planned::of).toList());
  }

  @PostMapping("/api/v1/permits/{id}/state")
  LeadView move(
      @PathVariable String id, @RequestBody Map<String, @Nullable Object> document, Caller caller) {
    BodyFields body = BodyFields.of(document, "state", "requestId", "note");
    Lead.State to = body.required("state", STATES);
    Lead.Step step =
        new Lead.Step(
            to, requestId(body, to), LocalDate.now(clock), body.note("note", LONGEST_NOTE));
    return view(leads.change(id, step, by(caller)).orElseThrow(LeadNotFound::new));
  }

  /** A lead that was applied for says by which request. */
  private @Nullable String requestId(BodyFields body, Lead.State to) {
    String id = body.text("requestId");
    boolean known = id != null && requests.find(id).isPresent();
    if (known || (id == null && to != Lead.State.APPLIED)) {
      return id;
    }
    throw new BadParameter("requestId", id, "the number of a connection request");
  }

  private By by(Caller caller) {
    return new By(RequestOffice.customer(caller), clock.instant());
  }

  private LeadView view(Lead lead) {
    return LeadView.of(
        lead, LocalDate.now(clock), source.get().snapshot().rules().workingCalendar());
  }
}
