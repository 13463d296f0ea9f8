package io.headroom.store;

import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.Placement.Outcome;
import io.headroom.request.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcOperations;

/** The one transaction that holds capacity for new requests, or does not. */
final class Placing {
  private static final String KNOWN_KEYS =
      "SELECT client_key, fingerprint, request_id FROM submission_key WHERE client_key = ANY("
          + ColumnType.TEXT.parameter()
          + ")";
  private static final NewRows NEW_KEYS =
      new NewRows("submission_key")
          .with(ColumnType.TEXT, "client_key", "fingerprint", "request_id");
  private static final String WAITED_FOR =
      "SELECT DISTINCT full_asset_no FROM connection_request WHERE holding = 'QUEUED'"
          + " AND full_asset_no = ANY("
          + ColumnType.WHOLE.parameter()
          + ")";

  /** All who wait, but those who applied after one who has been written already. */
  private static final String WAITED_FOR_BEFORE =
      WAITED_FOR
          + " AND application_no <"
          + " (SELECT application_no FROM connection_request WHERE id = ANY("
          + ColumnType.TEXT.parameter()
          + "))";

  private final JdbcOperations sql;
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final NewRequests newRequests;
  private final AuditTable audit;

  Placing(JdbcOperations sql, LedgerTable ledger, RequestTable requests, AuditTable audit) {
    this.sql = sql;
    this.ledger = ledger;
    this.requests = requests;
    this.newRequests = new NewRequests(ledger);
    this.audit = audit;
  }

  /** One submission with what its caller knows to be free. */
  record Asked(Submission submission, Limits limits) {
    List<ClaimLine> lines() {
      return submission.claim().lines();
    }
  }

  /**
   * Decides one after the other as if each had come alone: what there is, is read once under the
   * locks, and what has come of it is written once.
   */
  List<Placement> together(List<Asked> asked) {
    PlacingRound round = new PlacingRound(ledger, read(asked), this::written);
    List<Placement> decided = new ArrayList<>();
    asked.forEach(one -> decided.add(round.decide(one)));
    Volley volley = new Volley();
    newRequests.write(volley, round.requests(), Dialect.of(sql));
    audit.write(volley, round.events());
    NEW_KEYS.write(volley, round.newKeys());
    ledger.book(volley, round.bookings());
    volley.runAndCommit(sql);
    return decided;
  }

  private PlacingRound.Known read(List<Asked> asked) {
    Set<Long> assets = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (Asked one : asked) {
      assets.addAll(ledger.numbersOf(one.lines()));
      Submission.Once once = one.submission().once();
      if (once != null) {
        keys.add(once.key());
      }
    }
    PlacingRound.Known known = new PlacingRound.Known();
    Volley volley = new Volley();
    ledger.lock(volley, assets, known.booked());
    volley
        .at(WAITED_FOR)
        .with(ColumnType.WHOLE, assets)
        .reading(row -> known.waitedFor().add(row.getLong(1)));
    readKeys(volley, keys, known);
    ledger.next(volley, asked.size(), known.sequence());
    volley.run(sql);
    return known;
  }

  private static void readKeys(Volley volley, Collection<String> keys, PlacingRound.Known known) {
    volley
        .at(KNOWN_KEYS)
        .with(ColumnType.TEXT, keys)
        .reading(
            row ->
                known
                    .keys()
                    .put(
                        row.getString("client_key"),
                        new PlacingRound.Earlier(
                            row.getString("fingerprint"), row.getString("request_id"))));
  }

  private ConnectionRequest written(String id) {
    return requests.find(" WHERE r.id = :id", Map.of("id", id)).get(0).request();
  }

  /** What the same key has brought before. */
  Optional<Placement> repeated(Submission.Once once) {
    PlacingRound.Known known = new PlacingRound.Known();
    Volley volley = new Volley();
    readKeys(volley, List.of(once.key()), known);
    volley.run(sql);
    return new PlacingRound(ledger, known, this::written).repeated(once);
  }

  /** For a request that was written before and holds nothing. */
  Optional<Placement> reserve(String id, Claim claim, Limits limits, Change change) {
    RequestTable.Row row = requests.lock(id);
    if (row == null || row.request().holding().isHeld() || !row.request().status().isOpen()) {
      return Optional.empty();
    }
    PlacingRound.Known known = readFor(id, claim);
    Placement refused = new PlacingRound(ledger, known, this::written).refusal(claim, limits);
    if (refused != null) {
      return Optional.of(refused);
    }
    ConnectionRequest before = row.request();
    ConnectionRequest after = change.effect().apply(before);
    ledger.book(new Bookings(ledger).take(id, claim.lines()));
    long sequence = ledger.nextSequence();
    requests.update(new RequestTable.Row(after, ledger.text(claim.lines()), sequence));
    audit.write(AuditEvent.of(before, after, change));
    return Optional.of(
        new Placement(
            Outcome.HELD, after, null, LedgerChanges.taken(sequence, after, claim.lines())));
  }

  private PlacingRound.Known readFor(String id, Claim claim) {
    PlacingRound.Known known = new PlacingRound.Known();
    Collection<Long> assets = ledger.numbersOf(claim.lines());
    Volley volley = new Volley();
    ledger.lock(volley, assets, known.booked());
    volley
        .at(WAITED_FOR_BEFORE)
        .with(ColumnType.WHOLE, assets)
        .with(ColumnType.TEXT, List.of(id))
        .reading(row -> known.waitedFor().add(row.getLong(1)));
    volley.run(sql);
    return known;
  }
}
