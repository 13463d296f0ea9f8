package io.headroom.store;

import io.headroom.planning.Period;
import io.headroom.planning.Progress;
import io.headroom.planning.ProgressLog;
import io.headroom.request.RequestStatus;
import io.headroom.rules.ServicePromise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** How requests have gone, from the requests and the audit trail of one database. */
public final class SqlProgressLog implements ProgressLog {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final String DURING =
      "SELECT r.promise, r.programme, r.applied_on, r.status, r.limit_days, r.clock_runs,"
          + " r.rating_stars, r.rated_on, e.happened_at FROM connection_request r"
          + " LEFT JOIN audit_event e ON e.request_id = r.id AND e.what = 'ENERGISE'"
          + " WHERE r.applied_on BETWEEN :from AND :to"
          + " OR (e.happened_at >= :start AND e.happened_at < :end)"
          + " OR r.rated_on BETWEEN :from AND :to"
          + " OR r.status NOT IN ('ENERGISED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')"
          + " ORDER BY r.application_no";

  private final NamedParameterJdbcTemplate sql;
  private final Transactions transactions;

  public SqlProgressLog(DataSource source) {
    this.sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
  }

  @Override
  public List<Progress> during(Period period) {
    Map<String, Object> values =
        Map.of(
            "from", period.from(),
            "to", period.to(),
            "start", startOf(period.from()),
            "end", startOf(period.to().plusDays(1)));
    return transactions.run(() -> sql.query(DURING, values, (row, i) -> read(row)));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(BEIJING).toOffsetDateTime();
  }

  private static Progress read(ResultSet row) throws SQLException {
    return new Progress(
        ServicePromise.Kind.valueOf(row.getString("promise")),
        row.getString("programme"),
        row.getObject("applied_on", LocalDate.class),
        RequestStatus.valueOf(row.getString("status")).isOpen(),
        ClockText.read(row.getInt("limit_days"), row.getString("clock_runs")),
        energisedOn(row),
        rated(row));
  }

  private static @Nullable LocalDate energisedOn(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("happened_at", OffsetDateTime.class);
    return at == null ? null : at.atZoneSameInstant(BEIJING).toLocalDate();
  }

  private static Progress.@Nullable Rated rated(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("rated_on", LocalDate.class);
    return on == null ? null : new Progress.Rated(row.getInt("rating_stars"), on);
  }
}
