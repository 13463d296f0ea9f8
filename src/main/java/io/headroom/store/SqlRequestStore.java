package io.headroom.store;

import io.headroom.geo.Extent;
import io.headroom.request.Action;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.Combiner;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.request.Placement;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestStore;
import io.headroom.request.Step;
import io.headroom.request.StoreUnavailable;
import io.headroom.request.Submission;
import io.headroom.request.SupplyPaths;
import io.headroom.request.TrackingCode;
import io.headroom.snapshot.LedgerChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Requests, ledger and audit trail in the tables of one database; for any number of threads. */
public final class SqlRequestStore implements RequestStore {
  private static final String CLOCK = "clock";
  private static final int MOST_TOGETHER = 64;
  private static final String ENDS = "'ENERGISED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'";

  private final Transactions transactions;
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;
  private final Placing placing;
  private final WaitingLine waitingLine;
  private final Upkeep upkeep;
  private final LedgerNews news;
  private final Combiner<Placing.Asked, Placement> together =
      new Combiner<>(MOST_TOGETHER, this::place);

  public SqlRequestStore(DataSource source) {
    NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
    this.ledger = new LedgerTable(sql.getJdbcOperations(), transactions);
    this.requests = new RequestTable(sql, ledger);
    this.audit = new AuditTable(sql);
    this.placing = new Placing(sql.getJdbcOperations(), ledger, requests, audit);
    this.upkeep = new Upkeep(ledger, requests, audit);
    this.waitingLine = new WaitingLine(transactions, ledger, requests, audit);
    this.news = new LedgerNews(sql.getJdbcOperations(), requests, this::changes);
  }

  @Override
  public Placement place(Submission submission, Limits limits) {
    ledger.prepare(submission.claim().lines());
    return together.with(new Placing.Asked(submission, limits));
  }

  /** How many have come while a commit runs. */
  int waiting() {
    return together.waiting();
  }

  /**
   * One commit for all who have come. What only one of them can be the cause of is found out one by
   * one, so that nobody suffers from a neighbour.
   */
  private List<Supplier<Placement>> place(List<Placing.Asked> asked) {
    try {
      return transactions.run(() -> placing.together(asked)).stream()
          .map(placement -> (Supplier<Placement>) () -> placement)
          .toList();
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException broken) {
      if (asked.size() == 1) {
        throw broken;
      }
      return asked.stream().map(this::alone).toList();
    }
  }

  private Supplier<Placement> alone(Placing.Asked asked) {
    try {
      return place(List.of(asked)).get(0);
    } catch (RuntimeException broken) {
      return () -> {
        throw broken;
      };
    }
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
  public List<ConnectionRequest> listOpen(Extent area) {
    return transactions.run(
        () -> requests.findOpen(area).stream().map(RequestTable.Row::request).toList());
  }

  @Override
  public int countOpen(String phone) {
    return transactions.run(() -> requests.countOpen(phone));
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
    List<LedgerChange> booked = book(row, after);
    long ledgerNo = booked.isEmpty() ? row.ledgerNo() : booked.get(0).sequence();
    requests.update(row.with(after, ledgerNo));
    audit.write(AuditEvent.of(before, after, change));
    return Optional.of(new Changed(after, booked));
  }

  private List<LedgerChange> book(RequestTable.Row row, ConnectionRequest after) {
    Holding before = row.request().holding();
    if (!before.isHeld() || before.equals(after.holding())) {
      return List.of();
    }
    List<ClaimLine> lines = ledger.read(row.claim());
    if (after.holding().isHeld()) {
      return LedgerChanges.taken(ledger.nextSequence(), after, lines);
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    ledger.lock(lines);
    ledger.book(new Bookings(ledger).giveBack(after.id(), lines));
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
    return waitingLine.walk(waiting, new WaitingLine.Round(limits, today, at));
  }

  @Override
  public List<Changed> rebook(SupplyPaths paths, Instant at) {
    List<Changed> moved = new ArrayList<>();
    for (RequestTable.Row row :
        transactions.run(() -> requests.find(" WHERE r.holding = 'HELD'", Map.of()))) {
      List<ClaimLine> now = paths.of(row.request());
      if (!upkeep.isInStep(row, now)) {
        ledger.prepare(now);
        String id = row.request().id();
        transactions.run(() -> upkeep.rebook(id, paths, at)).ifPresent(moved::add);
      }
    }
    return moved;
  }

  @Override
  public List<Changed> releaseMeasured(LocalDate energisedUntil, Instant at) {
    List<Changed> released = new ArrayList<>();
    for (ConnectionRequest request :
        list(" WHERE r.holding = 'HELD' AND r.status = 'ENERGISED'", Map.of())) {
      if (!request.clock().stoppedOn().isAfter(energisedUntil)) {
        change(request.id(), Change.measured(at)).ifPresent(released::add);
      }
    }
    return released;
  }

  @Override
  public double creditedKva(String point) {
    return transactions.run(() -> requests.creditedKva(point));
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
                .flatMap(row -> changes(row).stream())
                .toList());
  }

  @Override
  public List<LedgerChange> ledgerNews() {
    synchronized (news) {
      return transactions.run(news::read);
    }
  }

  private List<LedgerChange> changes(RequestTable.Row row) {
    return LedgerChanges.taken(row.ledgerNo(), row.request(), ledger.read(row.claim()));
  }
}
