package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.ClaimLine;
import io.headroom.request.LedgerKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What is booked per asset.
 *
 * <p>An asset's row also has a mark: the sum of the marks of all requests booked on it, so that two
 * who know the same mark know the same requests.
 */
final class LedgerTable {
  private static final NewRows NEW_ASSETS =
      new NewRows("ledger_asset").with(ColumnType.TEXT, "direction", "kind", "asset_id");
  private static final String NUMBERS =
      "SELECT a.asset_no, a.direction, a.kind, a.asset_id FROM ledger_asset a JOIN unnest("
          + ColumnType.TEXT.parameter()
          + ", "
          + ColumnType.TEXT.parameter()
          + ", "
          + ColumnType.TEXT.parameter()
          + ") AS wanted (direction, kind, asset_id)"
          + " ON a.direction = wanted.direction AND a.kind = wanted.kind"
          + " AND a.asset_id = wanted.asset_id";
  private static final String ALL = "SELECT asset_no, direction, kind, asset_id FROM ledger_asset";
  private static final String NAMES =
      "SELECT asset_no, direction, kind, asset_id FROM ledger_asset WHERE asset_no = ANY("
          + ColumnType.WHOLE.parameter()
          + ")";
  private static final String LOCK =
      "SELECT asset_no, net, mark FROM ledger_asset WHERE asset_no = ANY("
          + ColumnType.WHOLE.parameter()
          + ") ORDER BY asset_no FOR UPDATE";
  private static final String BOOK =
      "UPDATE ledger_asset SET (net, gross, mark) ="
          + " (SELECT ledger_asset.net + d.net, ledger_asset.gross + d.gross,"
          + " ledger_asset.mark + d.mark FROM unnest("
          + ColumnType.WHOLE.parameter()
          + ", "
          + ColumnType.WHOLE.parameter()
          + ", "
          + ColumnType.WHOLE.parameter()
          + ", "
          + ColumnType.WHOLE.parameter()
          + ") AS d (asset_no, net, gross, mark) WHERE d.asset_no = ledger_asset.asset_no)"
          + " WHERE asset_no = ANY("
          + ColumnType.WHOLE.parameter()
          + ")";
  private static final String NEXT =
      "SELECT nextval('ledger_sequence') FROM unnest("
          + ColumnType.WHOLE.parameter()
          + ") AS wanted (position)";

  private final JdbcOperations sql;
  private final Transactions transactions;
  private final Map<LedgerKey, Long> numbers = new ConcurrentHashMap<>();
  private final Map<Long, LedgerKey> names = new ConcurrentHashMap<>();

  LedgerTable(JdbcOperations sql, Transactions transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** What is booked on an asset, and by whom as a sum of marks. */
  record Booked(long net, long mark) {}

  /** Gives every asset of a path its row, in a transaction of its own. */
  void prepare(List<ClaimLine> lines) {
    if (numbers.isEmpty()) {
      numbers.putAll(transactions.run(this::all));
    }
    TreeMap<String, LedgerKey> missing = new TreeMap<>();
    for (ClaimLine line : lines) {
      if (!numbers.containsKey(line.key())) {
        missing.put(line.key().toString(), line.key());
      }
    }
    know(missing.values());
  }

  long number(LedgerKey key) {
    Long known = numbers.get(key);
    if (known == null) {
      know(List.of(key));
    }
    return Objects.requireNonNull(numbers.get(key));
  }

  /** Remembered when it is committed, not before. */
  private void know(Collection<LedgerKey> keys) {
    if (!keys.isEmpty()) {
      numbers.putAll(transactions.run(() -> findOrMake(keys)));
    }
  }

  /** Two who are first at once: the second meets the unique key and starts again. */
  private Map<LedgerKey, Long> findOrMake(Collection<LedgerKey> keys) {
    Map<LedgerKey, Long> found = find(keys);
    List<Map<String, String>> fresh =
        keys.stream().filter(key -> !found.containsKey(key)).map(LedgerTable::row).toList();
    if (fresh.isEmpty()) {
      return found;
    }
    Volley volley = new Volley();
    NEW_ASSETS.write(volley, fresh);
    volley.run(sql);
    return find(keys);
  }

  private static Map<String, String> row(LedgerKey key) {
    return Map.of(
        "direction", key.direction().name(), "kind", key.kind().name(), "asset_id", key.assetId());
  }

  private Map<LedgerKey, Long> find(Collection<LedgerKey> keys) {
    Map<LedgerKey, Long> found = new HashMap<>();
    Volley volley = new Volley();
    volley
        .at(NUMBERS)
        .with(ColumnType.TEXT, keys.stream().map(key -> key.direction().name()).toList())
        .with(ColumnType.TEXT, keys.stream().map(key -> key.kind().name()).toList())
        .with(ColumnType.TEXT, keys.stream().map(LedgerKey::assetId).toList())
        .reading(row -> found.put(key(row), row.getLong("asset_no")));
    volley.run(sql);
    return found;
  }

  private Map<LedgerKey, Long> all() {
    Map<LedgerKey, Long> found = new HashMap<>();
    sql.query(
        ALL,
        row -> {
          found.put(key(row), row.getLong("asset_no"));
        });
    return found;
  }

  private static LedgerKey key(ResultSet row) throws SQLException {
    return new LedgerKey(
        Direction.valueOf(row.getString("direction")),
        AssetKind.valueOf(row.getString("kind")),
        row.getString("asset_id"));
  }

  /** A claim in one column. */
  String text(List<ClaimLine> lines) {
    return ClaimText.of(
        lines.stream()
            .map(
                line ->
                    new ClaimText.Line(number(line.key()), line.net(), line.gross(), line.needed()))
            .toList());
  }

  List<ClaimLine> read(String text) {
    List<ClaimText.Line> lines = ClaimText.read(text);
    learnNames(lines);
    return lines.stream()
        .map(line -> new ClaimLine(name(line.asset()), line.net(), line.gross(), line.needed()))
        .toList();
  }

  private LedgerKey name(long number) {
    return Objects.requireNonNull(names.get(number));
  }

  private void learnNames(List<ClaimText.Line> lines) {
    List<Long> unknown =
        lines.stream().map(ClaimText.Line::asset).filter(no -> !names.containsKey(no)).toList();
    if (!unknown.isEmpty()) {
      Volley volley = new Volley();
      volley
          .at(NAMES)
          .with(ColumnType.WHOLE, unknown)
          .reading(row -> names.put(row.getLong("asset_no"), key(row)));
      volley.run(sql);
    }
  }

  /** Locks the rows of a path in the order of their numbers; what is booked there, by number. */
  Map<Long, Booked> lock(List<ClaimLine> lines) {
    Map<Long, Booked> booked = new HashMap<>();
    Volley volley = new Volley();
    lock(volley, numbersOf(lines), booked);
    volley.run(sql);
    return booked;
  }

  void lock(Volley volley, Collection<Long> assets, Map<Long, Booked> booked) {
    volley
        .at(LOCK)
        .with(ColumnType.WHOLE, new TreeSet<>(assets))
        .reading(
            row ->
                booked.put(
                    row.getLong("asset_no"), new Booked(row.getLong("net"), row.getLong("mark"))));
  }

  Collection<Long> numbersOf(List<ClaimLine> lines) {
    TreeSet<Long> ascending = new TreeSet<>();
    lines.forEach(line -> ascending.add(number(line.key())));
    return ascending;
  }

  /** The rows must be locked. */
  void book(Bookings bookings) {
    Volley volley = new Volley();
    book(volley, bookings);
    volley.run(sql);
  }

  void book(Volley volley, Bookings bookings) {
    if (!bookings.isEmpty()) {
      volley
          .at(BOOK)
          .with(ColumnType.WHOLE, bookings.assets())
          .with(ColumnType.WHOLE, bookings.net())
          .with(ColumnType.WHOLE, bookings.gross())
          .with(ColumnType.WHOLE, bookings.marks())
          .with(ColumnType.WHOLE, bookings.assets())
          .fire();
    }
  }

  /** So many numbers of changes, in rising order. */
  void next(Volley volley, int count, Collection<Long> sequence) {
    volley
        .at(NEXT)
        .with(ColumnType.WHOLE, LongStream.range(0, count).boxed().toList())
        .reading(row -> sequence.add(row.getLong(1)));
  }

  long nextSequence() {
    List<Long> sequence = new ArrayList<>();
    Volley volley = new Volley();
    next(volley, 1, sequence);
    volley.run(sql);
    return sequence.get(0);
  }
}
