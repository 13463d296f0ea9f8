package io.headroom.request;

import io.headroom.capacity.Reservation;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One customer's way to a connection, as it stands.
 *
 * @param approvals of other authorities, at most one of a kind open at a time
 * @param rating null until the customer has rated
 */
public record ConnectionRequest(
    String id,
    TrackingCode code,
    Application application,
    Terms terms,
    RequestStatus status,
    WorkingClock clock,
    Holding holding,
    List<Approval> approvals,
    @Nullable Rating rating) {
  public ConnectionRequest {
    approvals = List.copyOf(approvals);
  }

  /** Just submitted; its clock starts with the day of application. */
  public static ConnectionRequest submitted(
      String id, Application application, Terms terms, Holding holding) {
    return new ConnectionRequest(
        id,
        TrackingCode.random(),
        application,
        terms,
        RequestStatus.SUBMITTED,
        WorkingClock.startedOn(application.on(), terms.workingDays()),
        holding,
        List.of(),
        null);
  }

  /** Low voltage has two stages, high voltage three. */
  public boolean isLow() {
    return terms.kind() == ServicePromise.Kind.LV_RESIDENT
        || terms.kind() == ServicePromise.Kind.LV_BUSINESS;
  }

  /** True while the clock stands still because the customer has something to do. */
  public boolean waitsForCustomer() {
    return status.isOpen() && !clock.isRunning();
  }

  /**
   * How the green channel judged it when it was applied for; empty for a use without one, and when
   * the rules of that day are no longer at hand.
   */
  public Optional<FastTrackVerdict> fastTrack() {
    return RuleSet.find(terms.rulesVersion())
        .flatMap(rules -> Terms.judge(application, terms.zone(), rules));
  }

  /** What the ledger holds for it while it is held; empty when it takes nothing of the grid. */
  public Optional<Reservation> reservation() {
    return application.takenKva() == 0
        ? Optional.empty()
        : Optional.of(
            new Reservation(
                id,
                code.value(),
                holding.points(),
                application.use(),
                application.takenKva(),
                application.on(),
                holding.expiresOn()));
  }

  public ConnectionRequest with(Holding changed) {
    return new ConnectionRequest(
        id, code, application, terms, status, clock, changed, approvals, rating);
  }

  ConnectionRequest with(RequestStatus next, WorkingClock time) {
    return new ConnectionRequest(
        id, code, application, terms, next, time, holding, approvals, rating);
  }

  /** Once, and not before it is energised; refuses with {@link RefusedRating}. */
  ConnectionRequest rated(Rating given) {
    if (status != RequestStatus.ENERGISED) {
      throw new RefusedRating(RefusedRating.Why.NOT_ENERGISED);
    }
    if (rating != null) {
      throw new RefusedRating(RefusedRating.Why.ALREADY_RATED);
    }
    return new ConnectionRequest(
        id, code, application, terms, status, clock, holding, approvals, given);
  }

  /** Asks one more authority; refuses with {@link RefusedApproval}. */
  public ConnectionRequest asking(Approval approval) {
    if (!status.isOpen()) {
      throw new RefusedApproval(approval.kind(), RefusedApproval.Why.REQUEST_CLOSED);
    }
    if (openApproval(approval.kind()) >= 0) {
      throw new RefusedApproval(approval.kind(), RefusedApproval.Why.ALREADY_ASKED);
    }
    List<Approval> more = new ArrayList<>(approvals);
    more.add(approval);
    return withApprovals(more);
  }

  /** The open approval of a kind is decided; refuses with {@link RefusedApproval}. */
  public ConnectionRequest decided(ApprovalReply reply) {
    int open = openApproval(reply.kind());
    if (open < 0) {
      throw new RefusedApproval(reply.kind(), RefusedApproval.Why.NOT_ASKED);
    }
    List<Approval> after = new ArrayList<>(approvals);
    after.set(open, approvals.get(open).decided(reply.outcome(), reply.on()));
    return withApprovals(after);
  }

  private int openApproval(Approval.Kind kind) {
    for (int i = 0; i < approvals.size(); i++) {
      Approval approval = approvals.get(i);
      if (approval.kind() == kind && approval.outcome() == Approval.Outcome.OPEN) {
        return i;
      }
    }
    return -1;
  }

  private ConnectionRequest withApprovals(List<Approval> all) {
    return new ConnectionRequest(id, code, application, terms, status, clock, holding, all, rating);
  }
}
