package io.headroom.request;

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

  /** How the green channel judged it when it was applied for; empty for a use without one. */
  public Optional<FastTrackVerdict> fastTrack() {
    return Terms.judge(application, terms.zone(), RuleSet.ofVersionOrBuiltIn(terms.rulesVersion()));
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

  /** Asks one more authority. */
  public ConnectionRequest asking(Approval approval) {
    boolean asked =
        approvals.stream()
            .anyMatch(a -> a.kind() == approval.kind() && a.outcome() == Approval.Outcome.OPEN);
    if (asked) {
      throw new IllegalArgumentException(approval.kind() + " has been asked already");
    }
    List<Approval> more = new ArrayList<>(approvals);
    more.add(approval);
    return withApprovals(more);
  }

  /** The open approval of this kind is decided. */
  public ConnectionRequest decided(Approval decided) {
    List<Approval> after = new ArrayList<>(approvals);
    for (int i = 0; i < after.size(); i++) {
      Approval known = after.get(i);
      if (known.kind() == decided.kind() && known.outcome() == Approval.Outcome.OPEN) {
        after.set(i, decided);
        return withApprovals(after);
      }
    }
    throw new IllegalArgumentException("no open approval of " + decided.kind());
  }

  private ConnectionRequest withApprovals(List<Approval> all) {
    return new ConnectionRequest(id, code, application, terms, status, clock, holding, all, rating);
  }
}
