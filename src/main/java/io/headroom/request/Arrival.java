package io.headroom.request;

import io.headroom.lookup.CapacityAnswer;
import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Condition;
import io.headroom.lookup.ConnectionOption;
import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.request.Decision.Outcome;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application held against what is in service: refused, or made into a submission. */
final class Arrival {
  static final int OPTIONS = 20;

  private final ApplicationForm form;
  private final InService inService;
  private final Application application;
  private final Need need;
  private final CapacityAnswer answer;
  private final @Nullable SiteOption option;

  /**
   * @param form with no more of a load that is there already than is credited
   * @param today the Beijing date of {@code at}
   */
  Arrival(ApplicationForm form, InService inService, Instant at, LocalDate today) {
    this.form = form;
    this.inService = inService;
    SupplyVoltage level = inService.lookup().levelOf(form.need());
    this.application = application(form, level, at, today);
    this.need = needOf(application, inService.snapshot(), form.need());
    this.answer =
        inService
            .lookup()
            .answer(
                new CapacityQuestion(
                    form.site().location(), form.accuracyMetres(), need, OPTIONS, false, false));
    ConnectionOption chosen = chosen(answer.options(), form.pointId());
    this.option = chosen == null ? null : new SiteOption(chosen, application.takenKva());
  }

  private static Application application(
      ApplicationForm form, SupplyVoltage level, Instant at, LocalDate today) {
    return new Application(
        at,
        today,
        form.by(),
        form.site(),
        form.need().use(),
        form.need().kva(),
        form.need().dual(),
        level,
        form.applicant(),
        form.particulars(),
        form.notes());
  }

  /**
   * What has to fit beside what is there, at the voltage that the whole is supplied at.
   *
   * @param asked as it was asked for: a plant that exports nothing is as large as that
   */
  private static Need needOf(Application application, Snapshot snapshot, Need asked) {
    double existing = application.particulars().existingKva();
    if (existing == 0) {
      return asked;
    }
    double factor = snapshot.rules().powerFactor(application.use());
    return Need.ofKva(application.kva() - existing, factor, application.use())
        .withVoltage(VoltageChoice.LV)
        .withSinglePhase(asked.singlePhase());
  }

  private static @Nullable ConnectionOption chosen(
      List<ConnectionOption> options, @Nullable String pointId) {
    return options.stream()
        .filter(option -> pointId == null || option.point().id().equals(pointId))
        .findFirst()
        .orElse(null);
  }

  CapacityAnswer answer() {
    return answer;
  }

  /** Why it cannot be taken as it is; null when it can. */
  @Nullable Outcome refusal() {
    if (option == null) {
      return form.pointId() != null ? Outcome.NO_SUCH_POINT : form.queues() ? null : Outcome.FULL;
    }
    Condition.Kind condition = application.particulars().condition();
    if (option.needsExactPlace()) {
      return Outcome.PLACE_TOO_VAGUE;
    }
    if (condition != null && !option.offers(condition)) {
      return Outcome.NO_SUCH_CONDITION;
    }
    boolean waits = form.queues() || condition != null;
    return option.isHoldable() || waits ? null : Outcome.FULL;
  }

  Submission submission() {
    String id = RequestId.next(application.on());
    Claim claim = claim(id);
    Terms terms =
        Terms.of(application, option == null ? null : option.zone(), inService.snapshot().rules());
    ConnectionRequest request =
        ConnectionRequest.submitted(id, application, terms, holding(claim != null));
    boolean queues = form.queues() || application.particulars().condition() != null;
    return new Submission(request, claim == null ? Claim.NOTHING : claim, queues, form.once());
  }

  /** Null when nothing can be held before a survey. */
  private @Nullable Claim claim(String id) {
    if (option == null) {
      return null;
    }
    if (application.takenKva() == 0) {
      boolean nothingToCheck =
          application.particulars().condition() == Condition.Kind.ZERO_EXPORT
              || option.isHoldable();
      return nothingToCheck ? Claim.NOTHING : null;
    }
    return option.isHoldable() || option.waitsForRoomOnly()
        ? Claim.of(id, option.option(), need, inService.snapshot())
        : null;
  }

  private Holding holding(boolean claimed) {
    Snapshot snapshot = inService.snapshot();
    LocalDate expiresOn =
        application.on().plusMonths(snapshot.rules().reservationMonths(application.voltage()));
    List<String> points = option == null ? List.of() : option.points(snapshot.forest().assets());
    return claimed ? Holding.held(points, expiresOn) : Holding.none(points, expiresOn);
  }
}
