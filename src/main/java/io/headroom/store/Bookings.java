package io.headroom.store;

import io.headroom.request.ClaimLine;
import io.headroom.snapshot.LedgerMark;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What is to be added to the rows of the ledger, summed by asset. */
final class Bookings {
  private final LedgerTable ledger;
  private final TreeMap<Long, Sum> byAsset = new TreeMap<>();

  Bookings(LedgerTable ledger) {
    this.ledger = ledger;
  }

  private record Sum(long net, long gross, long mark) {
    Sum plus(Sum other) {
      return new Sum(net + other.net, gross + other.gross, mark + other.mark);
    }
  }

  Bookings take(String request, List<ClaimLine> lines) {
    return add(request, lines, 1);
  }

  Bookings giveBack(String request, List<ClaimLine> lines) {
    return add(request, lines, -1);
  }

  private Bookings add(String request, List<ClaimLine> lines, int sign) {
    long mark = sign * LedgerMark.of(request);
    for (ClaimLine line : lines) {
      Sum sum = new Sum(sign * line.net(), sign * line.gross(), mark);
      byAsset.merge(ledger.number(line.key()), sum, Sum::plus);
    }
    return this;
  }

  boolean isEmpty() {
    return byAsset.isEmpty();
  }

  Collection<Long> assets() {
    return byAsset.keySet();
  }

  List<Long> net() {
    return column(Sum::net);
  }

  List<Long> gross() {
    return column(Sum::gross);
  }

  List<Long> marks() {
    return column(Sum::mark);
  }

  private List<Long> column(ToLongFunction<Sum> part) {
    return byAsset.values().stream().mapToLong(part).boxed().toList();
  }
}
