package io.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.LedgerKey;
import io.headroom.request.Limits;
import io.headroom.snapshot.LedgerMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must be true of the tables at any time, added up anew. */
final class LedgerCheck {
  private static final String HELD =
      "SELECT id, claim FROM connection_request WHERE holding = 'HELD'";
  private static final String ASSETS =
      "SELECT asset_no, direction, kind, asset_id, net, mark FROM ledger_asset";
  private static final String HALF =
      "SELECT count(*) FROM connection_request r WHERE"
          + " (r.holding <> 'NONE' AND r.claim NOT LIKE '%:%:%:% %:%:%:% %:%:%:% %:%:%:%')"
          + " OR (SELECT count(*) FROM audit_event e WHERE e.request_id = r.id"
          + "     AND e.what IN ('SUBMIT', 'QUEUE', 'SURVEY_FIRST')) <> 1"
          + " OR (SELECT count(*) FROM submission_key k WHERE k.request_id = r.id) <> 1";

  private LedgerCheck() {}

  /** The ledger is the sum of what is held, within the limits, and no request is a half one. */
  static void assertSound(DataSource source, Limits limits) {
    assertBooked(source, limits);
    assertThat(number(new JdbcTemplate(source), HALF)).as("half requests").isZero();
  }

  /** The ledger is the sum of what is held, within the limits. */
  static void assertBooked(DataSource source, Limits limits) {
    JdbcTemplate sql = new JdbcTemplate(source);
    Map<Long, LedgerTable.Booked> held = held(sql);
    for (Map<String, Object> row : sql.queryForList(ASSETS)) {
      long net = ((Number) row.get("net")).longValue();
      LedgerTable.Booked there =
          new LedgerTable.Booked(net, ((Number) row.get("mark")).longValue());
      assertThat(there)
          .as("%s", row)
          .isEqualTo(
              held.getOrDefault(
                  ((Number) row.get("asset_no")).longValue(), new LedgerTable.Booked(0, 0)));
      assertThat(net).as("%s", row).isLessThanOrEqualTo(limits.of(key(row)));
    }
  }

  private static Map<Long, LedgerTable.Booked> held(JdbcTemplate sql) {
    Map<Long, LedgerTable.Booked> sums = new HashMap<>();
    for (Map<String, Object> row : sql.queryForList(HELD)) {
      long mark = LedgerMark.of((String) row.get("id"));
      for (ClaimText.Line line : ClaimText.read((String) row.get("claim"))) {
        sums.merge(
            line.asset(),
            new LedgerTable.Booked(line.net(), mark),
            (a, b) -> new LedgerTable.Booked(a.net() + b.net(), a.mark() + b.mark()));
      }
    }
    return sums;
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
