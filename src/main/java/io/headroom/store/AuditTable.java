package io.headroom.store;

import io.headroom.request.AuditEvent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The audit trail: rows are added and read, nothing else. */
final class AuditTable {
  private static final NewRows ROWS =
      new NewRows("audit_event")
          .with(ColumnType.TEXT, "request_id", "who", "what", "state_before", "state_after", "note")
          .with(ColumnType.MOMENT, "happened_at");
  private static final String SELECT =
      "SELECT request_id, happened_at, who, what, state_before, state_after, note"
          + " FROM audit_event WHERE request_id = :request ORDER BY event_no";

  private final NamedParameterJdbcTemplate sql;

  AuditTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void write(AuditEvent event) {
    Volley volley = new Volley();
    write(volley, List.of(event));
    volley.run(sql.getJdbcOperations());
  }

  void write(Volley volley, List<AuditEvent> events) {
    ROWS.write(volley, events.stream().map(AuditTable::row).toList());
  }

  private static Map<String, ?> row(AuditEvent event) {
    return Map.of(
        "request_id", event.requestId(),
        "happened_at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC),
        "who", event.who(),
        "what", event.what(),
        "state_before", event.before(),
        "state_after", event.after(),
        "note", event.note());
  }

  List<AuditEvent> of(String request) {
    return sql.query(
        SELECT,
        Map.of("request", request),
        (row, i) ->
            new AuditEvent(
                row.getString("request_id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("note")));
  }
}
