package io.headroom.store;

import io.headroom.snapshot.LedgerChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads what others have changed in the ledger, by number, and misses nothing that is committed out
 * of order.
 *
 * <pre>
 *   number   41   42   43   44        43 is taken, not committed: a reader that goes on from 44
 *            ●    ●    ○    ●         would never see it
 *                 └ settled: whoever took a number up to here has ended
 * </pre>
 *
 * <p>A number is taken inside its transaction. So when all that ran at an earlier reading have
 * ended, every number that was taken by then is committed or never will be. H2 serves one process
 * and is read whole.
 */
final class LedgerNews {
  private static final String MARK =
      "SELECT CASE WHEN s.is_called THEN s.last_value ELSE 0 END, pg_snapshot_xmin(now.snapshot)::text::bigint,"
          + " pg_snapshot_xmax(now.snapshot)::text::bigint"
          + " FROM ledger_sequence s, (SELECT pg_current_snapshot() AS snapshot) AS now";
  private static final String CHANGED =
      " WHERE r.ledger_no > :settled AND r.holding IN ('HELD', 'GIVEN_BACK')";

  private final JdbcOperations sql;
  private final RequestTable requests;
  private final Function<RequestTable.Row, List<LedgerChange>> taken;
  private final Deque<Reading> readings = new ArrayDeque<>();
  private long settled;

  /**
   * @param taken the change by which a row holds what it takes
   */
  LedgerNews(
      JdbcOperations sql,
      RequestTable requests,
      Function<RequestTable.Row, List<LedgerChange>> taken) {
    this.sql = sql;
    this.requests = requests;
    this.taken = taken;
  }

  /**
   * The moment of a reading.
   *
   * @param number last one taken
   * @param oldest transaction that still runs
   * @param next transaction that had not begun
   */
  private record Reading(long number, long oldest, long next) {}

  /** One at a time; must run in a transaction whose statements each see what is committed. */
  List<LedgerChange> read() {
    Reading now = Dialect.of(sql) == Dialect.POSTGRESQL ? mark() : null;
    List<LedgerChange> changes =
        requests.find(CHANGED, Map.of("settled", settled)).stream()
            .flatMap(this::change)
            .toList();
    if (now != null) {
      settle(now);
    }
    return changes;
  }

  private @Nullable Reading mark() {
    return sql.queryForObject(
        MARK, (row, i) -> new Reading(row.getLong(1), row.getLong(2), row.getLong(3)));
  }

  private void settle(Reading now) {
    readings.add(now);
    for (Reading first = readings.peek();
        first != null && first.next() <= now.oldest();
        first = readings.peek()) {
      settled = first.number();
      readings.remove();
    }
  }

  private Stream<LedgerChange> change(RequestTable.Row row) {
    return row.request().holding().isHeld()
        ? taken.apply(row).stream()
        : Stream.of(LedgerChange.givenBack(row.ledgerNo(), row.request().id()));
  }
}
