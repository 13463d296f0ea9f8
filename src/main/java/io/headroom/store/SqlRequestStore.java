package io.headroom.store;

import io.headroom.capacity.Reservation;
import io.headroom.request.Action;
import io.headroom.request.Application;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.Step;
import io.headroom.request.Submission;
import io.headroom.request.TrackingCode;
import io.headroom.snapshot.LedgerChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Requests, ledger and audit trail in the tables of one database; for any number of threads. */
public final class SqlRequestStore implements RequestStore {
  private static final String CLOCK = "clock";
  private static final String ENDS = "'ENERGISED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'";

  private final Transactions transactions;
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;
  private final Placing placing;
  private final WaitingLine waitingLine;

  public SqlRequestStore(DataSource source) {
    NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
    this.ledger = new LedgerTable(sql, transactions);
    this.requests = new RequestTable(sql, ledger);
    this.audit = new AuditTable(sql);
    this.placing = new Placing(sql, ledger, requests, audit);
    this.waitingLine = new WaitingLine(ledger, requests, audit);
  }

  @Override
  public Placement place(Submission submission, Limits limits) {
    ledger.prepare(submission.claim().lines());
    return transactions.run(() -> placing.place(submission, limits));
  }

  @Override
  public Optional<ConnectionRequest> find(String id) {
    return list(" WHERE r.id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Override
  public Optional<ConnectionRequest> find(TrackingCode code) {
    return list(" WHERE r.tracking_code = :code", Map.of("code", code.value())).stream()
        .findFirst();
  }

  @Override
  public Optional<Placement> find(Submission.Once once) {
    return transactions.run(() -> placing.repeated(once));
  }

  @Override
  public List<ConnectionRequest> list(RequestQuery query) {
    String which =
        switch (query.which()) {
          case OPEN -> " WHERE r.status NOT IN (" + ENDS + ")";
          case CLOSED -> " WHERE r.status IN (" + ENDS + ")";
          case ALL -> " WHERE 1 = 1";
        };
    return query.by() == null
        ? list(which, Map.of())
        : list(which + " AND r.applied_by = :by", Map.of("by", query.by()));
  }

  @Override
  public List<String> waiting(LedgerKey fullAsset) {
    return transactions.run(() -> requests.waitingFor(ledger.number(fullAsset)));
  }

  @Override
  public Optional<Placement> reserve(String id, Claim claim, Limits limits, Change change) {
    ledger.prepare(claim.lines());
    return transactions.run(() -> placing.reserve(id, claim, limits, change));
  }

  private List<ConnectionRequest> list(String where, Map<String, ?> values) {
    return transactions.run(
        () -> requests.find(where, values).stream().map(RequestTable.Row::request).toList());
  }

  @Override
  public Optional<Changed> change(String id, Change change) {
    return transactions.run(() -> changed(id, change));
  }

  private Optional<Changed> changed(String id, Change change) {
    RequestTable.Row row = requests.lock(id);
    if (row == null) {
      return Optional.empty();
    }
    ConnectionRequest before = row.request();
    ConnectionRequest after = change.effect().apply(before);
    List<LedgerChange> booked = book(before, after);
    long ledgerNo = booked.isEmpty() ? row.ledgerNo() : booked.get(0).sequence();
    requests.update(after, ledgerNo);
    audit.write(AuditEvent.of(before, after, change));
    return Optional.of(new Changed(after, booked));
  }

  private List<LedgerChange> book(ConnectionRequest before, ConnectionRequest after) {
    if (!before.holding().isHeld() || before.holding().equals(after.holding())) {
      return List.of();
    }
    if (after.holding().isHeld()) {
      return taken(ledger.nextSequence(), after);
    }
    List<ClaimLine> lines = ledger.lines(after.id());
    if (lines.isEmpty()) {
      return List.of();
    }
    ledger.lock(lines);
    ledger.book(lines, -1);
    return List.of(LedgerChange.givenBack(ledger.nextSequence(), after.id()));
  }

  @Override
  public List<Changed> expire(LocalDate today, Instant at) {
    List<ConnectionRequest> over =
        list(
            " WHERE r.holding IN ('HELD', 'QUEUED', 'NONE') AND r.expires_on < :today",
            Map.of("today", today));
    List<Changed> ended = new ArrayList<>();
    for (ConnectionRequest request : over) {
      if (request.status().isOpen()) {
        Step step = new Step(Action.EXPIRE, CLOCK, at, today, "");
        transactions.run(() -> expired(request.id(), step)).ifPresent(ended::add);
      }
    }
    return ended;
  }

  /** Somebody may have ended or renewed it since it was listed. */
  private Optional<Changed> expired(String id, Step step) {
    RequestTable.Row row = requests.lock(id);
    boolean over =
        row != null
            && row.request().status().isOpen()
            && row.request().holding().expiresOn().isBefore(step.on());
    return over ? changed(id, Change.of(step)) : Optional.empty();
  }

  @Override
  public List<Changed> moveUp(Limits limits, LocalDate today, Instant at) {
    List<ConnectionRequest> waiting = list(" WHERE r.holding = 'QUEUED'", Map.of());
    WaitingLine.Round round = new WaitingLine.Round(limits, today, at);
    List<Changed> moved = new ArrayList<>();
    for (ConnectionRequest request : waiting) {
      if (!round.isBehindAnother(request)) {
        transactions.run(() -> waitingLine.tryOut(request.id(), round)).ifPresent(moved::add);
      }
    }
    return moved;
  }

  @Override
  public List<AuditEvent> history(String id) {
    return transactions.run(() -> audit.of(id));
  }

  @Override
  public List<LedgerChange> ledger() {
    return transactions.run(
        () ->
            requests.find(" WHERE r.holding = 'HELD'", Map.of()).stream()
                .flatMap(row -> taken(row.ledgerNo(), row.request()).stream())
                .toList());
  }

  /**
   * The change of the ledger by which a request holds what it takes; none where it takes nothing.
   */
  static List<LedgerChange> taken(long sequence, ConnectionRequest request) {
    Holding holding = request.holding();
    Application application = request.application();
    if (application.takenKva() == 0) {
      return List.of();
    }
    Reservation reservation =
        new Reservation(
            request.id(),
            holding.points(),
            application.use(),
            application.takenKva(),
            application.on(),
            holding.expiresOn());
    return List.of(LedgerChange.taken(sequence, reservation));
  }
}
