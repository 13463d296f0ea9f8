package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.request.AuditEvent;
import io.headroom.request.Change;
import io.headroom.request.Changed;
import io.headroom.request.ClaimLine;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.LedgerKey;
import io.headroom.request.SupplyPaths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is held in step with the network as it is delivered. */
final class Upkeep {
  private static final String WHO = "clock";

  private final LedgerTable ledger;
  private final RequestTable requests;
  private final AuditTable audit;

  Upkeep(LedgerTable ledger, RequestTable requests, AuditTable audit) {
    this.ledger = ledger;
    this.requests = requests;
    this.audit = audit;
  }

  /**
   * Books what a request holds along its present supply path instead of the one of the day on which
   * it was booked; must run in a transaction, and the assets must have their rows. Empty when it
   * stands there already, holds nothing, or its point is not there any more.
   */
  Optional<Changed> rebook(String id, SupplyPaths paths, Instant at) {
    RequestTable.Row row = requests.lock(id);
    if (row == null || !row.request().holding().isHeld()) {
      return Optional.empty();
    }
    ConnectionRequest request = row.request();
    List<ClaimLine> now = paths.of(request);
    if (isInStep(row, now)) {
      return Optional.empty();
    }
    List<ClaimLine> before = ledger.read(row.claim());
    List<ClaimLine> both = new ArrayList<>(before);
    both.addAll(now);
    ledger.lock(both);
    ledger.book(new Bookings(ledger).giveBack(id, before).take(id, now));
    long sequence = ledger.nextSequence();
    requests.update(new RequestTable.Row(request, ledger.text(now), sequence));
    Change change = new Change(WHO, at, "REBOOK", moved(before, now), same -> same);
    audit.write(AuditEvent.of(request, request, change));
    return Optional.of(new Changed(request, LedgerChanges.taken(sequence, request, now)));
  }

  /** True when there is nothing to book anew, as far as an unlocked row tells. */
  boolean isInStep(RequestTable.Row row, List<ClaimLine> now) {
    return now.isEmpty() || net(now).equals(net(ledger.read(row.claim())));
  }

  private static Map<LedgerKey, Long> net(List<ClaimLine> lines) {
    Map<LedgerKey, Long> net = new HashMap<>();
    lines.forEach(line -> net.merge(line.key(), line.net(), Long::sum));
    return net;
  }

  /** For the audit trail: from which feeder to which. */
  private static String moved(List<ClaimLine> before, List<ClaimLine> now) {
    return feeders(before) + " -> " + feeders(now);
  }

  private static List<String> feeders(List<ClaimLine> lines) {
    return lines.stream()
        .map(ClaimLine::key)
        .filter(key -> key.kind() == AssetKind.FEEDER)
        .map(LedgerKey::assetId)
        .toList();
  }
}
