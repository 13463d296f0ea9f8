package io.headroom.store;

import io.headroom.capacity.Reservation;
import io.headroom.network.AssetKind;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.Claim;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Those who wait behind a full asset, in the order of application. */
final class WaitingLine {
  private final Transactions transactions;
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;

  WaitingLine(
      Transactions transactions, LedgerTable ledger, RequestTable requests, AuditTable audit) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.requests = requests;
    this.audit = audit;
  }

  /** One walk along the line. */
  static final class Round {
    private final Limits limits;
    private final LocalDate today;
    private final Instant at;

    /** Feeders on which somebody has been held in this walk. */
    private final Set<LedgerKey> moved = new HashSet<>();

    /** By full asset: the first who still waits for it. */
    private final Map<LedgerKey, String> waitedFor = new HashMap<>();

    Round(Limits limits, LocalDate today, Instant at) {
      this.limits = limits;
      this.today = today;
      this.at = at;
    }

    /** True when one who came earlier still waits for the same asset. */
    boolean isBehindAnother(ConnectionRequest request) {
      LedgerKey full = request.holding().fullAsset();
      return full != null && isWaitedFor(full, request.id());
    }

    private boolean isWaitedFor(LedgerKey key, String id) {
      return !waitedFor.getOrDefault(key, id).equals(id);
    }

    /** What the look-up saw of a feeder is out of date once somebody has moved there. */
    private boolean isOutOfDate(List<ClaimLine> lines) {
      return lines.stream().map(ClaimLine::key).anyMatch(moved::contains);
    }

    /** Nobody takes meanwhile what this one may be given next. */
    private void waitsFor(List<ClaimLine> lines, String id) {
      lines.forEach(line -> waitedFor.putIfAbsent(line.key(), id));
    }

    private void hasMoved(List<ClaimLine> lines) {
      lines.stream()
          .map(ClaimLine::key)
          .filter(key -> key.kind() == AssetKind.FEEDER)
          .forEach(moved::add);
    }

    /** True when it would fit if nobody else were there. */
    private boolean comesInTime(List<ClaimLine> lines) {
      return lines.stream().allMatch(line -> line.fits(0, limits.of(line.key())));
    }

    private LocalDate lastDay(ConnectionRequest request) {
      return today.plusMonths(limits.months(request.application().voltage()));
    }

    private @Nullable LedgerKey firstFull(
        String id, List<ClaimLine> lines, ToLongFunction<LedgerKey> booked) {
      for (ClaimLine line : lines) {
        boolean fits = line.fits(booked.applyAsLong(line.key()), limits.of(line.key()));
        if (!fits || isWaitedFor(line.key(), id)) {
          return line.key();
        }
      }
      return null;
    }
  }

  /** Tries them one by one; those who have moved up. */
  List<Changed> walk(List<ConnectionRequest> waiting, Round round) {
    List<Changed> moved = new ArrayList<>();
    for (ConnectionRequest request : waiting) {
      if (!round.isBehindAnother(request)) {
        tryOut(request, round).ifPresent(moved::add);
      }
    }
    return moved;
  }

  /** No row is locked while the look-up judges. */
  private Optional<Changed> tryOut(ConnectionRequest request, Round round) {
    Optional<Claim> roomy = transactions.run(() -> withRoom(request.id(), round));
    if (roomy.isEmpty()) {
      return Optional.empty();
    }
    Claim now = round.limits.renewed(request, roomy.get()).orElse(null);
    if (now != null) {
      ledger.prepare(now.lines());
    }
    return transactions.run(() -> settle(request.id(), now, round));
  }

  /** What it has claimed; empty when there is no room for it, or it waits no more. */
  private Optional<Claim> withRoom(String id, Round round) {
    RequestTable.Row row = lockWaiting(id);
    if (row == null) {
      return Optional.empty();
    }
    List<ClaimLine> lines = ledger.read(row.claim());
    if (round.isOutOfDate(lines)) {
      round.waitsFor(lines, id);
      return Optional.empty();
    }
    boolean full = isFull(row, new Path(lines, ledger.lock(lines)), round);
    return full ? Optional.empty() : Optional.of(new Claim(null, lines));
  }

  private RequestTable.@Nullable Row lockWaiting(String id) {
    RequestTable.Row row = requests.lock(id);
    boolean waits = row != null && row.request().holding().state() == Holding.State.QUEUED;
    return waits ? row : null;
  }

  /** What one takes, with what is booked there, by number. */
  private record Path(List<ClaimLine> lines, Map<Long, LedgerTable.Booked> booked) {}

  /** When something is full, that is what it waits for from now on. */
  private boolean isFull(RequestTable.Row row, Path path, Round round) {
    String id = row.request().id();
    LedgerKey full = round.firstFull(id, path.lines(), key -> booked(path, key).net());
    if (full == null) {
      return false;
    }
    if (round.comesInTime(path.lines())) {
      round.waitedFor.putIfAbsent(full, id);
      waitBehind(full, row);
    } else {
      waitBehind(null, row);
    }
    return true;
  }

  private LedgerTable.Booked booked(Path path, LedgerKey key) {
    return path.booked().getOrDefault(ledger.number(key), new LedgerTable.Booked(0, 0));
  }

  private void waitBehind(@Nullable LedgerKey full, RequestTable.Row row) {
    ConnectionRequest request = row.request();
    if (!Objects.equals(full, request.holding().fullAsset())) {
      requests.update(row.with(request.with(request.holding().queued(full)), row.ledgerNo()));
    }
  }

  /**
   * @param now what it takes if it is held now; null when it may not be held though there is room
   */
  private Optional<Changed> settle(String id, @Nullable Claim now, Round round) {
    RequestTable.Row row = lockWaiting(id);
    if (row == null) {
      return Optional.empty();
    }
    if (now == null) {
      waitBehind(null, row);
      return Optional.empty();
    }
    Path path = new Path(now.lines(), ledger.lock(now.lines()));
    if (isStale(now, path)) {
      round.waitsFor(now.lines(), id);
      return Optional.empty();
    }
    return isFull(row, path, round) ? Optional.empty() : Optional.of(moveUp(row, now, round));
  }

  /** Somebody else has changed the feeder since its voltage was judged. */
  private boolean isStale(Claim now, Path path) {
    return now.seen().entrySet().stream()
        .anyMatch(seen -> booked(path, seen.getKey()).mark() != seen.getValue());
  }

  private Changed moveUp(RequestTable.Row row, Claim now, Round round) {
    ConnectionRequest request = row.request();
    List<ClaimLine> lines = now.lines();
    round.hasMoved(lines);
    ledger.book(new Bookings(ledger).take(request.id(), lines));
    long sequence = ledger.nextSequence();
    ConnectionRequest held =
        request.with(Holding.held(points(now, request), round.lastDay(request)));
    requests.update(new RequestTable.Row(held, ledger.text(lines), sequence));
    Change change = new Change("clock", round.at, "MOVE_UP", "", moved -> held);
    audit.write(AuditEvent.of(request, held, change));
    return new Changed(held, LedgerChanges.taken(sequence, held, lines));
  }

  private static List<String> points(Claim now, ConnectionRequest request) {
    Reservation reservation = now.reservation();
    return reservation == null ? request.holding().points() : reservation.points();
  }
}
