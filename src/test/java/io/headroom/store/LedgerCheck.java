package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must be true of the tables at any time, added up anew. */
final class LedgerCheck {
  private static final String HELD =
      "SELECT coalesce(sum(l.net), 0) FROM ledger_line l JOIN connection_request r"
          + " ON r.id = l.request_id WHERE r.holding = 'HELD' AND l.asset_no = ?";
  private static final String ASSETS =
      "SELECT asset_no, direction, kind, asset_id, net FROM ledger_asset";
  private static final String HALF =
      "SELECT count(*) FROM connection_request r WHERE"
          + " (SELECT count(*) FROM ledger_line l WHERE l.request_id = r.id) <> 4"
          + " OR (SELECT count(*) FROM audit_event e WHERE e.request_id = r.id"
          + "     AND e.what IN ('SUBMIT', 'QUEUE')) <> 1"
          + " OR (SELECT count(*) FROM submission_key k WHERE k.request_id = r.id) <> 1";

  private LedgerCheck() {}

  /** The ledger is the sum of what is held, within the limits, and no request is a half one. */
  static void assertSound(DataSource source, Limits limits) {
    JdbcTemplate sql = new JdbcTemplate(source);
    for (Map<String, Object> row : sql.queryForList(ASSETS)) {
      long net = ((Number) row.get("net")).longValue();
      assertThat(net).as("%s", row).isEqualTo(number(sql, HELD, row.get("asset_no")));
      assertThat(net).as("%s", row).isLessThanOrEqualTo(limits.of(key(row)));
    }
    assertThat(number(sql, HALF)).as("half requests").isZero();
  }

  static long booked(DataSource source, LedgerKey key) {
    List<Long> net =
        new JdbcTemplate(source)
            .queryForList(
                "SELECT net FROM ledger_asset WHERE direction = ? AND kind = ? AND asset_id = ?",
                Long.class,
                key.direction().name(),
                key.kind().name(),
                key.assetId());
    return net.isEmpty() ? 0 : net.get(0);
  }

  private static long number(JdbcTemplate sql, String query, Object... arguments) {
    Long number = sql.queryForObject(query, Long.class, arguments);
    return number == null ? 0 : number;
  }

  private static LedgerKey key(Map<String, Object> row) {
    return new LedgerKey(
        Direction.valueOf((String) row.get("direction")),
        AssetKind.valueOf((String) row.get("kind")),
        (String) row.get("asset_id"));
  }
}
