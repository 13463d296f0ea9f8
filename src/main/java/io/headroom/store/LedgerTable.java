package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.ClaimLine;
import io.headroom.request.LedgerKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is booked per asset, and what each request has booked of it. */
final class LedgerTable {
  private static final String NUMBER =
      "SELECT asset_no FROM ledger_asset"
          + " WHERE direction = :direction AND kind = :kind AND asset_id = :id";
  private static final String NEW_ASSET =
      "INSERT INTO ledger_asset (direction, kind, asset_id) VALUES (:direction, :kind, :id)";
  private static final String LOCK =
      "SELECT asset_no, net FROM ledger_asset WHERE asset_no IN (:numbers)"
          + " ORDER BY asset_no FOR UPDATE";
  private static final String BOOK =
      "UPDATE ledger_asset SET net = net + :net, gross = gross + :gross WHERE asset_no = :number";
  private static final String NEW_LINE =
      "INSERT INTO ledger_line (request_id, position, asset_no, net, gross, needed)"
          + " VALUES (:request, :position, :number, :net, :gross, :needed)";
  private static final String LINES =
      "SELECT a.direction, a.kind, a.asset_id, l.net, l.gross, l.needed"
          + " FROM ledger_line l JOIN ledger_asset a ON a.asset_no = l.asset_no"
          + " WHERE l.request_id = :request ORDER BY l.position";

  private final NamedParameterJdbcTemplate sql;
  private final Transactions transactions;
  private final Map<LedgerKey, Long> numbers = new ConcurrentHashMap<>();

  LedgerTable(NamedParameterJdbcTemplate sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** Gives every asset of a path its row, each in a transaction of its own. */
  void prepare(List<ClaimLine> lines) {
    lines.forEach(line -> number(line.key()));
  }

  long number(LedgerKey key) {
    Long known = numbers.get(key);
    if (known != null) {
      return known;
    }
    long found = transactions.run(() -> numberOrNew(key));
    numbers.put(key, found);
    return found;
  }

  /** Two who are first at once: the second meets the unique key and starts again. */
  private long numberOrNew(LedgerKey key) {
    Map<String, ?> row = parameters(key);
    List<Long> found = sql.queryForList(NUMBER, row, Long.class);
    if (found.isEmpty()) {
      sql.update(NEW_ASSET, row);
      found = sql.queryForList(NUMBER, row, Long.class);
    }
    return found.get(0);
  }

  private static Map<String, ?> parameters(LedgerKey key) {
    return Map.of(
        "direction", key.direction().name(), "kind", key.kind().name(), "id", key.assetId());
  }

  /** Locks the rows of a path in the order of their numbers; what is booked there, by number. */
  Map<Long, Long> lock(List<ClaimLine> lines) {
    Map<Long, Long> booked = new HashMap<>();
    sql.query(
        LOCK,
        Map.of("numbers", numbersOf(lines)),
        row -> {
          booked.put(row.getLong("asset_no"), row.getLong("net"));
        });
    return booked;
  }

  Collection<Long> numbersOf(List<ClaimLine> lines) {
    TreeSet<Long> ascending = new TreeSet<>();
    lines.forEach(line -> ascending.add(number(line.key())));
    return ascending;
  }

  /** The rows must be locked; {@code sign} −1 gives back. */
  void book(List<ClaimLine> lines, int sign) {
    TreeMap<Long, ClaimLine> ascending = new TreeMap<>();
    lines.forEach(line -> ascending.put(number(line.key()), line));
    List<Map<String, ?>> rows = new ArrayList<>();
    ascending.forEach(
        (number, line) ->
            rows.add(
                Map.of("net", sign * line.net(), "gross", sign * line.gross(), "number", number)));
    update(BOOK, rows);
  }

  /** What a request takes, instead of what it was thought to take before. */
  void rewrite(String request, List<ClaimLine> lines) {
    sql.update("DELETE FROM ledger_line WHERE request_id = :request", Map.of("request", request));
    write(request, lines);
  }

  void write(String request, List<ClaimLine> lines) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ClaimLine line = lines.get(i);
      rows.add(
          Map.of(
              "request", request,
              "position", i,
              "number", number(line.key()),
              "net", line.net(),
              "gross", line.gross(),
              "needed", line.needed()));
    }
    update(NEW_LINE, rows);
  }

  @SuppressWarnings("unchecked")
  private void update(String statement, List<Map<String, ?>> rows) {
    sql.batchUpdate(statement, rows.toArray(Map[]::new));
  }

  List<ClaimLine> lines(String request) {
    return sql.query(
        LINES,
        Map.of("request", request),
        (row, i) ->
            new ClaimLine(
                new LedgerKey(
                    Direction.valueOf(row.getString("direction")),
                    AssetKind.valueOf(row.getString("kind")),
                    row.getString("asset_id")),
                row.getLong("net"),
                row.getLong("gross"),
                row.getLong("needed")));
  }

  long nextSequence() {
    return Objects.requireNonNull(
        sql.queryForObject("SELECT nextval('ledger_sequence')", Map.of(), Long.class));
  }
}
