package io.headroom.store;

import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.Submission;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The one transaction that holds capacity for a new request, or does not. */
final class Placing {
  private static final String KNOWN_KEY =
      "SELECT fingerprint, request_id FROM submission_key WHERE client_key = :key";
  private static final String NEW_KEY =
      "INSERT INTO submission_key (client_key, fingerprint, request_id)"
          + " VALUES (:key, :fingerprint, :request)";
  private static final String WAITED_FOR =
      "SELECT DISTINCT full_asset_no FROM connection_request"
          + " WHERE holding = 'QUEUED' AND full_asset_no IN (:numbers) AND application_no <"
          + " COALESCE((SELECT application_no FROM connection_request WHERE id = :id), :last)";
  private static final String APPLICANT = "applicant";

  private final NamedParameterJdbcTemplate sql;
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;

  Placing(
      NamedParameterJdbcTemplate sql, LedgerTable ledger, RequestTable requests, AuditTable audit) {
    this.sql = sql;
    this.ledger = ledger;
    this.requests = requests;
    this.audit = audit;
  }

  Placement place(Submission submission, Limits limits) {
    Submission.Once once = submission.once();
    Optional<Placement> known = once == null ? Optional.empty() : repeated(once);
    return known.orElseGet(() -> placeNew(submission, limits));
  }

  private Placement placeNew(Submission submission, Limits limits) {
    if (!submission.request().holding().isHeld()) {
      return note(submission);
    }
    LedgerKey full = firstFull(submission.request().id(), submission.claim().lines(), limits);
    if (full == null) {
      return hold(submission);
    }
    return submission.queues() ? queue(submission, full) : taken(full);
  }

  private static Placement taken(LedgerKey full) {
    return new Placement(Outcome.TAKEN, null, full, List.of());
  }

  /** What the same key has brought before. */
  Optional<Placement> repeated(Submission.Once once) {
    return sql
        .query(
            KNOWN_KEY,
            Map.of("key", once.key()),
            (row, i) ->
                once.fingerprint().equals(row.getString("fingerprint"))
                    ? again(row.getString("request_id"))
                    : new Placement(Outcome.KEY_REUSED, null, null, List.of()))
        .stream()
        .findFirst();
  }

  private Placement again(String id) {
    ConnectionRequest request =
        requests.find(" WHERE r.id = :id", Map.of("id", id)).get(0).request();
    return new Placement(Outcome.REPEATED, request, request.holding().fullAsset(), List.of());
  }

  /** The lowest asset that has no room, or that somebody who came earlier waits for. */
  private @Nullable LedgerKey firstFull(String id, List<ClaimLine> lines, Limits limits) {
    if (lines.isEmpty()) {
      return null;
    }
    Map<Long, Long> booked = ledger.lock(lines);
    Set<Long> waitedFor =
        new HashSet<>(
            sql.queryForList(
                WAITED_FOR,
                Map.of("numbers", ledger.numbersOf(lines), "id", id, "last", Long.MAX_VALUE),
                Long.class));
    for (ClaimLine line : lines) {
      long number = ledger.number(line.key());
      if (waitedFor.contains(number)
          || !line.fits(booked.getOrDefault(number, 0L), limits.of(line.key()))) {
        return line.key();
      }
    }
    return null;
  }

  private Placement hold(Submission submission) {
    ledger.book(submission.claim().lines(), 1);
    long sequence = ledger.nextSequence();
    ConnectionRequest request = submission.request();
    write(submission, request, sequence, "SUBMIT");
    return new Placement(Outcome.HELD, request, null, SqlRequestStore.taken(sequence, request));
  }

  /** Nothing is claimed before somebody has been there. */
  private Placement note(Submission submission) {
    write(submission, submission.request(), 0, "SURVEY_FIRST");
    return new Placement(Outcome.NOTED, submission.request(), null, List.of());
  }

  /** For a request that was written before and holds nothing. */
  Optional<Placement> reserve(String id, Claim claim, Limits limits, Change change) {
    RequestTable.Row row = requests.lock(id);
    if (row == null || row.request().holding().isHeld() || !row.request().status().isOpen()) {
      return Optional.empty();
    }
    LedgerKey full = firstFull(id, claim.lines(), limits);
    if (full != null) {
      return Optional.of(taken(full));
    }
    ConnectionRequest before = row.request();
    ConnectionRequest after = change.effect().apply(before);
    ledger.rewrite(id, claim.lines());
    ledger.book(claim.lines(), 1);
    long sequence = ledger.nextSequence();
    requests.update(after, sequence);
    audit.write(AuditEvent.of(before, after, change));
    return Optional.of(
        new Placement(Outcome.HELD, after, null, SqlRequestStore.taken(sequence, after)));
  }

  private Placement queue(Submission submission, LedgerKey full) {
    ConnectionRequest request =
        submission.request().with(submission.request().holding().queued(full));
    write(submission, request, 0, "QUEUE");
    return new Placement(Outcome.QUEUED, request, full, List.of());
  }

  private void write(Submission submission, ConnectionRequest request, long sequence, String what) {
    Submission.Once once = submission.once();
    if (once != null) {
      sql.update(
          NEW_KEY,
          Map.of("key", once.key(), "fingerprint", once.fingerprint(), "request", request.id()));
    }
    requests.insert(request, sequence);
    ledger.write(request.id(), submission.claim().lines());
    audit.write(
        new AuditEvent(
            request.id(),
            request.application().at(),
            APPLICANT,
            what,
            "",
            AuditEvent.describe(request),
            ""));
  }
}
