package io.headroom.api;

import io.headroom.api.wire.FastTrackView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.RequestRow;
import io.headroom.api.wire.RequestView;
import io.headroom.api.wire.RulesStamp;
import io.headroom.network.Direction;
import io.headroom.request.Application;
import io.headroom.request.AuditEvent;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Rating;
import io.headroom.request.Site;
import io.headroom.request.Stages;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes requests as one reader may see them. */
final class RequestWriter {
  private final Standing standing;
  private final Clock clock;
  private final RuleSet rules;
  private final ProgressWriter progress;
  private final ReservationWriter reservations;

  /**
   * @param clock in the utility's time zone
   */
  RequestWriter(Published published, Standing standing, Clock clock) {
    this.standing = standing;
    this.clock = clock;
    this.rules = published.snapshot().rules();
    this.progress = new ProgressWriter(rules, standing, clock);
    this.reservations = new ReservationWriter(published, standing);
  }

  /**
   * @param history the oldest first
   * @param queuePosition 0 when nothing is waited for
   */
  RequestView view(ConnectionRequest request, List<AuditEvent> history, int queuePosition) {
    Application application = request.application();
    Stages stages = new Stages(request, history, clock.getZone());
    Instant updated = history.isEmpty() ? application.at() : history.get(history.size() - 1).at();
    ServicePromise promise = request.terms().promise(rules);
    return new RequestView(
        request.id(),
        codeOf(request),
        request.status(),
        request.status().isOpen(),
        LocalDate.now(clock),
        at(application.at()),
        application.on(),
        at(updated),
        place(application.site()),
        application.kva(),
        Figures.tenth(application.kva() * rules.powerFactor(application.use())),
        existing(application),
        application.use().code(),
        direction(application),
        supply(application),
        application.voltage().kv(),
        RequestView.Person.of(application.applicant()),
        application.notes(),
        progress.waiting(request, stages),
        progress.actions(request),
        new RequestView.Promise(
            promise.category(),
            promise.kind(),
            request.terms().workingDays(),
            promise.documents().stream().map(Text::zh).toList(),
            promise.documents().stream().map(Text::en).toList()),
        progress.stages(request, stages),
        progress.clock(request, stages),
        reservations.write(request, queuePosition),
        request.fastTrack().map(FastTrackView::of).orElse(null),
        progress.approvals(request),
        history.stream().map(event -> event(event)).toList(),
        rating(request.rating()),
        new RulesStamp(request.terms().rulesVersion()));
  }

  /**
   * @param queuePosition 0 when nothing is waited for
   */
  RequestRow row(ConnectionRequest request, int queuePosition) {
    Application application = request.application();
    Stages stages = new Stages(request, List.of(), clock.getZone());
    ServicePromise promise = request.terms().promise(rules);
    return new RequestRow(
        request.id(),
        codeOf(request),
        request.status(),
        request.status().isOpen(),
        application.on(),
        place(application.site()),
        application.kva(),
        Figures.tenth(application.kva() * rules.powerFactor(application.use())),
        application.use().code(),
        direction(application),
        supply(application),
        application.voltage().kv(),
        new RequestView.Person(
            RequestView.Person.wordOf(application.applicant()),
            application.applicant().name(),
            null,
            null),
        progress.waiting(request, stages),
        progress.actions(request),
        new RequestRow.Promise(promise.category(), promise.kind(), request.terms().workingDays()),
        progress.clock(request),
        reservations.write(request, queuePosition),
        request.fastTrack().map(RequestWriter::programme).orElse(null),
        rating(request.rating()));
  }

  private @Nullable String codeOf(ConnectionRequest request) {
    return standing.isCustomer() ? request.code().value() : null;
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static RequestView.Place place(Site site) {
    return new RequestView.Place(site.name(), GeometryView.of(site.location()));
  }

  private static @Nullable Double existing(Application application) {
    double kva = application.particulars().existingKva();
    return kva == 0 ? null : Figures.tenth(kva);
  }

  private static Direction direction(Application application) {
    return application.use().isGeneration() ? Direction.GENERATION : Direction.DEMAND;
  }

  private static String supply(Application application) {
    return application.dual() ? "dual" : "single";
  }

  private static RequestRow.Programme programme(FastTrackVerdict verdict) {
    return new RequestRow.Programme(
        verdict.eligible(), verdict.programme(), verdict.name().zh(), verdict.name().en());
  }

  private static RequestView.@Nullable RatingView rating(@Nullable Rating rating) {
    return rating == null
        ? null
        : new RequestView.RatingView(rating.stars(), rating.comment(), rating.on());
  }

  private RequestView.Event event(AuditEvent event) {
    boolean whole = standing == Standing.PLANNER;
    return new RequestView.Event(
        at(event.at()),
        whoDoes(event.what()),
        event.what(),
        event.note(),
        whole ? event.who() : null,
        whole ? event.before() : null,
        whole ? event.after() : null);
  }

  private static String whoDoes(String what) {
    return switch (what) {
      case "SUBMIT", "QUEUE", "SURVEY_FIRST", "READY", "WITHDRAW", "RATE" -> "APPLICANT";
      case "EXPIRE", "MOVE_UP", "REBOOK", "MEASURED" -> "CLOCK";
      case "DECIDE_APPROVAL" -> "AUTHORITY";
      default -> "UTILITY";
    };
  }
}
