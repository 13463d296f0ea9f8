package io.headroom.store;

import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.planning.opening.ConstraintChange;
import io.headroom.planning.opening.ConstraintLog;
import io.headroom.planning.opening.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * What became constrained and free, in the tables of one database. The row of the mark is locked
 * while a view is compared, so that of several processes one writes and the others find it written.
 */
public final class SqlConstraintLog implements ConstraintLog {
  private static final String LOCK =
      "SELECT dataset_version, ledger_no FROM opening_mark WHERE mark_no = 1 FOR UPDATE";
  private static final String MARK =
      "UPDATE opening_mark SET dataset_version = :version, ledger_no = :ledger WHERE mark_no = 1";
  private static final String STANDING =
      "SELECT direction, asset_kind, asset_id, since_on FROM constraint_standing";
  private static final String STAND =
      "INSERT INTO constraint_standing (direction, asset_kind, asset_id, since_on)"
          + " VALUES (:direction, :kind, :id, :since)";
  private static final String FALL =
      "DELETE FROM constraint_standing"
          + " WHERE direction = :direction AND asset_kind = :kind AND asset_id = :id";

  private final NamedParameterJdbcTemplate sql;
  private final Transactions transactions;
  private final ConstraintChangeTable changes;

  public SqlConstraintLog(DataSource source) {
    this.sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
    this.changes = new ConstraintChangeTable(sql);
  }

  @Override
  public Known write(Function<Known, @Nullable News> compare) {
    return transactions.run(
        () -> {
          Known known = new Known(lockMark().orElse(null), standing());
          News news = compare.apply(known);
          return news == null ? known : written(known, news);
        });
  }

  /** Empty before anything was ever written. */
  private Optional<Mark> lockMark() {
    return sql.query(LOCK, Map.of(), (row, i) -> mark(row)).get(0);
  }

  private static Optional<Mark> mark(ResultSet row) throws SQLException {
    String version = row.getString("dataset_version");
    return version == null
        ? Optional.empty()
        : Optional.of(new Mark(version, row.getLong("ledger_no")));
  }

  private Map<Watched, LocalDate> standing() {
    Map<Watched, LocalDate> since = new HashMap<>();
    sql.query(
        STANDING,
        row -> {
          since.put(watched(row), row.getObject("since_on", LocalDate.class));
        });
    return since;
  }

  static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        Direction.valueOf(row.getString("direction")),
        AssetKind.valueOf(row.getString("asset_kind")),
        row.getString("asset_id"));
  }

  private Known written(Known known, News news) {
    Map<Watched, LocalDate> since = new HashMap<>(known.since());
    List<ConstraintChange> began = some(news, true);
    List<ConstraintChange> ended = some(news, false);
    began.forEach(change -> since.put(change.area(), change.since()));
    ended.forEach(change -> since.remove(change.area()));
    news.unsure().forEach(since::remove);
    batch(FALL, ended.stream().map(change -> key(change.area())).toList());
    batch(FALL, news.unsure().stream().map(SqlConstraintLog::key).toList());
    batch(STAND, began.stream().map(c -> key(c.area()).addValue("since", c.since())).toList());
    changes.insert(news.changes());
    Mark mark = news.mark();
    sql.update(MARK, Map.of("version", mark.datasetVersion(), "ledger", mark.ledgerNo()));
    return new Known(mark, since);
  }

  private static List<ConstraintChange> some(News news, boolean constrained) {
    return news.changes().stream().filter(c -> c.constrained() == constrained).toList();
  }

  private void batch(String statement, List<MapSqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      int[] unused = sql.batchUpdate(statement, rows.toArray(new SqlParameterSource[0]));
    }
  }

  static MapSqlParameterSource key(Watched area) {
    return new MapSqlParameterSource()
        .addValue("direction", area.direction().name())
        .addValue("kind", area.kind().name())
        .addValue("id", area.id());
  }

  @Override
  public List<ConstraintChange> latest(AssetKind kind, Instant from, long before, int limit) {
    Map<String, Object> values =
        Map.of(
            "kind",
            kind.name(),
            "from",
            OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
            "before",
            before,
            "limit",
            limit);
    return transactions.run(() -> changes.latest(values));
  }
}
