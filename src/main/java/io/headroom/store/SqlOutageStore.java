package io.headroom.store;

import io.headroom.network.PlannedOutage;
import io.headroom.planning.EnteredOutage;
import io.headroom.planning.OutageStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Entered outages in the table of one database; for any number of threads. */
public final class SqlOutageStore implements OutageStore {
  private static final String INSERT =
      "INSERT INTO planned_outage (id, asset_id, starts_at, ends_at, reason, announced_at, urgent,"
          + " entered_by, entered_at) VALUES (:id, :asset, :starts, :ends, :reason, :announced,"
          + " :urgent, :who, :at)";
  private static final String LIST =
      "SELECT id, asset_id, starts_at, ends_at, reason, announced_at, urgent, entered_by,"
          + " entered_at FROM planned_outage WHERE called_off_at IS NULL"
          + " ORDER BY starts_at, outage_no";
  private static final String CALL_OFF =
      "UPDATE planned_outage SET called_off_by = :who, called_off_at = :at"
          + " WHERE id = :id AND called_off_at IS NULL";

  private final NamedParameterJdbcTemplate sql;
  private final Transactions transactions;

  public SqlOutageStore(DataSource source) {
    this.sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
  }

  @Override
  public void enter(EnteredOutage outage) {
    PlannedOutage planned = outage.planned();
    MapSqlParameterSource row =
        new MapSqlParameterSource()
            .addValue("id", planned.id())
            .addValue("asset", planned.assetId())
            .addValue("starts", planned.startsAt())
            .addValue("ends", planned.endsAt())
            .addValue("reason", planned.reason())
            .addValue("announced", planned.announcedAt())
            .addValue("urgent", outage.urgent())
            .addValue("who", outage.enteredBy())
            .addValue("at", utc(outage.enteredAt()));
    transactions.run(() -> sql.update(INSERT, row));
  }

  @Override
  public List<EnteredOutage> list() {
    return transactions.run(() -> sql.query(LIST, Map.of(), (row, i) -> read(row)));
  }

  private static EnteredOutage read(ResultSet row) throws SQLException {
    return new EnteredOutage(
        new PlannedOutage(
            row.getString("id"),
            row.getString("asset_id"),
            row.getObject("starts_at", LocalDateTime.class),
            row.getObject("ends_at", LocalDateTime.class),
            row.getString("reason"),
            row.getObject("announced_at", LocalDateTime.class)),
        row.getBoolean("urgent"),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public boolean callOff(String id, String by, Instant at) {
    Map<String, Object> values = Map.of("id", id, "who", by, "at", utc(at));
    return transactions.run(() -> sql.update(CALL_OFF, values)) == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
