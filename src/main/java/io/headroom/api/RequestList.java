package io.headroom.api;

import io.headroom.api.wire.RequestRow;
import io.headroom.api.wire.RequestsView;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.Inbox;
import io.headroom.request.LedgerKey;
import io.headroom.request.RequestQuery;
import io.headroom.request.RequestQuery.Which;
import io.headroom.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests one reader may see, filtered and in the order of the inbox. */
final class RequestList {
  private static final int SOON_DAYS = 3;

  private final List<Inbox.Entry> entries;
  private final RequestsView.Counts counts;
  private final Map<String, Integer> queuePositions;
  private final RequestWriter writer;

  private RequestList(
      List<Inbox.Entry> entries,
      RequestsView.Counts counts,
      Map<String, Integer> queuePositions,
      RequestWriter writer) {
    this.entries = entries;
    this.counts = counts;
    this.queuePositions = queuePositions;
    this.writer = writer;
  }

  /**
   * @param by account that applied for them; null for everybody's
   */
  static RequestList of(RequestOffice office, RequestFilter filter, @Nullable String by) {
    LocalDate today = LocalDate.now(office.clock());
    WorkingCalendar calendar = office.published().snapshot().rules().workingCalendar();
    List<ConnectionRequest> open = office.list(new RequestQuery(by, Which.OPEN));
    Inbox inbox = Inbox.of(open, today, calendar);
    List<Inbox.Entry> chosen = new ArrayList<>();
    if (filter.which() != Which.CLOSED) {
      chosen.addAll(inbox.entries());
    }
    if (filter.which() != Which.OPEN) {
      chosen.addAll(
          Inbox.closed(office.list(new RequestQuery(by, Which.CLOSED)), calendar).entries());
    }
    Standing standing = by == null ? Standing.PLANNER : Standing.OWNER;
    return new RequestList(
        chosen.stream().filter(filter::accepts).toList(),
        counts(inbox),
        queuePositions(by == null ? open : office.list(RequestQuery.OPEN)),
        new RequestWriter(office.published(), standing, office.clock()));
  }

  private static RequestsView.Counts counts(Inbox inbox) {
    List<Inbox.Entry> all = inbox.entries();
    return new RequestsView.Counts(
        all.size(),
        (int) all.stream().filter(e -> e.request().terms().isFastTrack()).count(),
        inbox.overdue().size(),
        (int)
            all.stream()
                .filter(e -> !e.request().waitsForCustomer() && !e.isOverdue())
                .filter(e -> e.leftDays() <= SOON_DAYS)
                .count(),
        (int) all.stream().filter(e -> e.request().waitsForCustomer()).count(),
        (int)
            all.stream()
                .filter(e -> e.request().holding().state() == Holding.State.QUEUED)
                .count());
  }

  private static Map<String, Integer> queuePositions(List<ConnectionRequest> inOrder) {
    Map<LedgerKey, Integer> ahead = new HashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    for (ConnectionRequest request : inOrder) {
      LedgerKey full = request.holding().fullAsset();
      if (full != null) {
        positions.put(request.id(), ahead.merge(full, 1, Integer::sum));
      }
    }
    return positions;
  }

  /**
   * @param page from 1
   */
  RequestsView page(int page, int size) {
    int from = Math.min(entries.size(), Math.multiplyExact(page - 1, size));
    int to = Math.min(entries.size(), from + size);
    int pages = Math.max(1, (entries.size() + size - 1) / size);
    return new RequestsView(
        entries.subList(from, to).stream().map(this::row).toList(),
        page,
        pages,
        entries.size(),
        counts);
  }

  /** Every row, one after the other. */
  List<RequestRow> rows() {
    return entries.stream().map(this::row).toList();
  }

  private RequestRow row(Inbox.Entry entry) {
    ConnectionRequest request = entry.request();
    return writer.row(request, queuePositions.getOrDefault(request.id(), 0));
  }
}
