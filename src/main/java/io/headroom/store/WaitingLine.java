package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Those who wait behind a full asset, in the order of application. */
final class WaitingLine {
  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;

  WaitingLine(LedgerTable ledger, RequestTable requests, AuditTable audit) {
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

  /** Holds what one who waits has claimed, if there is room now; must run in a transaction. */
  Optional<Changed> tryOut(String id, Round round) {
    RequestTable.Row row = requests.lock(id);
    if (row == null || row.request().holding().state() != Holding.State.QUEUED) {
      return Optional.empty();
    }
    ConnectionRequest request = row.request();
    List<ClaimLine> lines = ledger.read(row.claim());
    if (round.isOutOfDate(lines)) {
      round.waitsFor(lines, id);
      return Optional.empty();
    }
    Map<Long, LedgerTable.Booked> booked = ledger.lock(lines);
    LedgerKey full =
        round.firstFull(
            id,
            lines,
            key -> {
              LedgerTable.Booked there = booked.get(ledger.number(key));
              return there == null ? 0 : there.net();
            });
    if (full == null) {
      return round.limits.allows(request) ? Optional.of(moveUp(row, round)) : Optional.empty();
    }
    round.waitedFor.putIfAbsent(full, id);
    if (!full.equals(request.holding().fullAsset())) {
      requests.update(row.with(request.with(request.holding().queued(full)), row.ledgerNo()));
    }
    return Optional.empty();
  }

  private Changed moveUp(RequestTable.Row row, Round round) {
    ConnectionRequest request = row.request();
    List<ClaimLine> lines = ledger.read(row.claim());
    round.hasMoved(lines);
    ledger.book(new Bookings(ledger).take(request.id(), lines));
    long sequence = ledger.nextSequence();
    ConnectionRequest held = request.with(request.holding().heldUntil(lastDay(request, round)));
    requests.update(row.with(held, sequence));
    Change change = new Change("clock", round.at, "MOVE_UP", "", moved -> held);
    audit.write(AuditEvent.of(request, held, change));
    return new Changed(held, LedgerChanges.taken(sequence, held, lines));
  }

  /** As many months as it would have been held for from the day of application. */
  private static LocalDate lastDay(ConnectionRequest request, Round round) {
    long months =
        ChronoUnit.MONTHS.between(request.application().on(), request.holding().expiresOn());
    return round.today.plusMonths(months);
  }
}
