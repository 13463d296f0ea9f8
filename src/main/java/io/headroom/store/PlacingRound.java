package io.headroom.store;

import io.headroom.request.AuditEvent;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.Submission;
import io.headroom.snapshot.LedgerMark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides submissions one after the other over what was read once under the locks, and gathers what
 * is to be written.
 */
final class PlacingRound {
  private static final String APPLICANT = "applicant";
  private static final LedgerTable.Booked NOTHING = new LedgerTable.Booked(0, 0);

  private final LedgerTable ledger;
  private final Known known;
  private final Function<String, ConnectionRequest> written;
  private final Map<String, ConnectionRequest> accepted = new HashMap<>();
  private final List<RequestTable.Row> requests = new ArrayList<>();
  private final List<AuditEvent> events = new ArrayList<>();
  private final List<Map<String, String>> newKeys = new ArrayList<>();
  private final Bookings bookings;

  /**
   * @param written finds a request that an earlier round has written
   */
  PlacingRound(LedgerTable ledger, Known known, Function<String, ConnectionRequest> written) {
    this.ledger = ledger;
    this.known = known;
    this.written = written;
    this.bookings = new Bookings(ledger);
  }

  /** Under which key a request has come before. */
  record Earlier(String fingerprint, String request) {}

  /**
   * What there is; goes on with each decision.
   *
   * @param booked by asset
   * @param waitedFor assets that somebody in the queue waits for
   * @param keys of clients
   * @param sequence numbers for changes of the ledger
   */
  record Known(
      Map<Long, LedgerTable.Booked> booked,
      Set<Long> waitedFor,
      Map<String, Earlier> keys,
      Deque<Long> sequence) {
    Known() {
      this(new HashMap<>(), new HashSet<>(), new HashMap<>(), new ArrayDeque<>());
    }
  }

  List<RequestTable.Row> requests() {
    return requests;
  }

  List<AuditEvent> events() {
    return events;
  }

  List<Map<String, String>> newKeys() {
    return newKeys;
  }

  Bookings bookings() {
    return bookings;
  }

  Placement decide(Placing.Asked asked) {
    Submission submission = asked.submission();
    Submission.Once once = submission.once();
    Optional<Placement> before = once == null ? Optional.empty() : repeated(once);
    return before.orElseGet(() -> placeNew(submission, asked.limits()));
  }

  /** What the same key has brought before. */
  Optional<Placement> repeated(Submission.Once once) {
    Earlier earlier = known.keys.get(once.key());
    if (earlier == null) {
      return Optional.empty();
    }
    if (!earlier.fingerprint().equals(once.fingerprint())) {
      return Optional.of(new Placement(Outcome.KEY_REUSED, null, null, List.of()));
    }
    ConnectionRequest here = accepted.get(earlier.request());
    ConnectionRequest request = here == null ? written.apply(earlier.request()) : here;
    LedgerKey full = request.holding().fullAsset();
    return Optional.of(new Placement(Outcome.REPEATED, request, full, List.of()));
  }

  private Placement placeNew(Submission submission, Limits limits) {
    if (!submission.request().holding().isHeld()) {
      return note(submission);
    }
    Placement refused = refusal(submission.claim(), limits);
    if (refused == null) {
      return submission.mayHold() ? hold(submission) : queue(submission, null);
    }
    LedgerKey full = refused.full();
    if (full == null || !submission.queues()) {
      return refused;
    }
    boolean comesInTime =
        submission.claim().lines().stream().allMatch(line -> line.fits(0, limits.of(line.key())));
    return comesInTime ? queue(submission, full) : note(unclaimed(submission));
  }

  /** Of one that would not fit though everybody else left: nobody waits behind it. */
  private static Submission unclaimed(Submission submission) {
    Holding claimed = submission.request().holding();
    return new Submission(
        submission.request().with(Holding.none(claimed.points(), claimed.expiresOn())),
        Claim.NOTHING,
        submission.queues(),
        false,
        submission.once());
  }

  /** Null when everything on the path has room, and is as the look-up saw it. */
  @Nullable Placement refusal(Claim claim, Limits limits) {
    LedgerKey full = firstFull(claim.lines(), limits);
    if (full != null) {
      return new Placement(Outcome.TAKEN, null, full, List.of());
    }
    return isStale(claim) ? new Placement(Outcome.STALE, null, null, List.of()) : null;
  }

  /** The lowest asset that has no room, or that somebody who came earlier waits for. */
  private @Nullable LedgerKey firstFull(List<ClaimLine> lines, Limits limits) {
    for (ClaimLine line : lines) {
      boolean fits = line.fits(booked(line.key()).net(), limits.of(line.key()));
      if (!fits || known.waitedFor.contains(ledger.number(line.key()))) {
        return line.key();
      }
    }
    return null;
  }

  private boolean isStale(Claim claim) {
    return claim.seen().entrySet().stream()
        .anyMatch(seen -> booked(seen.getKey()).mark() != seen.getValue());
  }

  private LedgerTable.Booked booked(LedgerKey key) {
    return known.booked.getOrDefault(ledger.number(key), NOTHING);
  }

  private Placement hold(Submission submission) {
    ConnectionRequest request = submission.request();
    List<ClaimLine> lines = submission.claim().lines();
    bookings.take(request.id(), lines);
    for (ClaimLine line : lines) {
      LedgerTable.Booked before = booked(line.key());
      known.booked.put(
          ledger.number(line.key()),
          new LedgerTable.Booked(
              before.net() + line.net(), before.mark() + LedgerMark.of(request.id())));
    }
    long sequence = known.sequence.remove();
    accept(submission, request, sequence, "SUBMIT");
    return new Placement(
        Outcome.HELD, request, null, LedgerChanges.taken(sequence, request, lines));
  }

  /** Nothing is claimed before somebody has been there. */
  private Placement note(Submission submission) {
    accept(submission, submission.request(), 0, "SURVEY_FIRST");
    return new Placement(Outcome.NOTED, submission.request(), null, List.of());
  }

  /**
   * @param full null when there is room: nobody waits behind one that the look-up has refused
   */
  private Placement queue(Submission submission, @Nullable LedgerKey full) {
    ConnectionRequest request =
        submission.request().with(submission.request().holding().queued(full));
    if (full != null) {
      known.waitedFor.add(ledger.number(full));
    }
    accept(submission, request, 0, "QUEUE");
    return new Placement(Outcome.QUEUED, request, full, List.of());
  }

  private void accept(
      Submission submission, ConnectionRequest request, long sequence, String what) {
    accepted.put(request.id(), request);
    String by = request.application().by();
    requests.add(new RequestTable.Row(request, ledger.text(submission.claim().lines()), sequence));
    events.add(
        new AuditEvent(
            request.id(),
            request.application().at(),
            by == null ? APPLICANT : by,
            what,
            "",
            AuditEvent.describe(request),
            ""));
    Submission.Once once = submission.once();
    if (once != null) {
      known.keys.put(once.key(), new Earlier(once.fingerprint(), request.id()));
      newKeys.add(
          Map.of(
              "client_key", once.key(),
              "fingerprint", once.fingerprint(),
              "request_id", request.id()));
    }
  }
}
