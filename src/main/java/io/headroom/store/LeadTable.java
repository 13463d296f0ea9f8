package io.headroom.store;

import io.headroom.geo.Position;
import io.headroom.lookup.Verdict;
import io.headroom.request.AuditEvent;
import io.headroom.request.Lead;
import io.headroom.request.LeadStore;
import io.headroom.request.Permit;
import io.headroom.request.Precheck;
import io.headroom.request.Site;
import io.headroom.rules.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of leads, and those of their audit trail, which are only added. */
final class LeadTable {
  private static final String SELECT =
      "SELECT id, permit_number, issued_on, received_on, project, developer_name, developer_phone,"
          + " place_name, lon, lat, use_code, kva, dual, verdict, substation_id, substation_name,"
          + " state, limit_days, clock_runs, request_id FROM permit_lead";
  private static final String INSERT =
      "INSERT INTO permit_lead (id, permit_number, issued_on, received_on, project,"
          + " developer_name, developer_phone, place_name, lon, lat, use_code, kva, dual, verdict,"
          + " substation_id, substation_name, state, limit_days, clock_runs, request_id)"
          + " VALUES (:id, :number, :issuedOn, :receivedOn, :project, :developer, :phone, :place,"
          + " :lon, :lat, :use, :kva, :dual, :verdict, :substation, :substationName, :state,"
          + " :limitDays, :clockRuns, :request)";
  private static final String UPDATE =
      "UPDATE permit_lead SET state = :state, clock_runs = :clockRuns, request_id = :request"
          + " WHERE id = :id";
  private static final String NEW_EVENT =
      "INSERT INTO lead_event (lead_no, happened_at, who, state_before, state_after, note)"
          + " SELECT lead_no, :at, :who, :before, :after, :note FROM permit_lead WHERE id = :id";
  private static final String EVENTS =
      "SELECT e.happened_at, e.who, e.state_before, e.state_after, e.note FROM lead_event e"
          + " JOIN permit_lead l ON l.lead_no = e.lead_no WHERE l.id = :id ORDER BY e.event_no";

  private final NamedParameterJdbcTemplate sql;

  LeadTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void insert(Lead lead) {
    Permit permit = lead.permit();
    MapSqlParameterSource row = state(lead);
    row.addValue("number", permit.number());
    row.addValue("issuedOn", permit.issuedOn());
    row.addValue("receivedOn", lead.receivedOn());
    row.addValue("project", permit.project());
    row.addValue("developer", permit.developer().name());
    row.addValue("phone", permit.developer().phone());
    row.addValue("place", permit.site().name());
    row.addValue("lon", permit.site().location().lon());
    row.addValue("lat", permit.site().location().lat());
    row.addValue("use", permit.load().use().code());
    row.addValue("kva", permit.load().kva());
    row.addValue("dual", permit.load().dual());
    Precheck.Supply supply = lead.precheck().supply();
    row.addValue("verdict", lead.precheck().verdict().name());
    row.addValue("substation", supply == null ? null : supply.id());
    row.addValue("substationName", supply == null ? null : supply.name());
    row.addValue("limitDays", lead.clock().limitDays());
    sql.update(INSERT, row);
  }

  /** What may change of a lead; the permit and the pre-check never do. */
  void update(Lead lead) {
    sql.update(UPDATE, state(lead));
  }

  private static MapSqlParameterSource state(Lead lead) {
    return new MapSqlParameterSource()
        .addValue("id", lead.id())
        .addValue("state", lead.state().name())
        .addValue("clockRuns", ClockText.of(lead.clock()))
        .addValue("request", lead.requestId());
  }

  List<Lead> find(String where, Map<String, ?> values) {
    return sql.query(SELECT + where, values, (row, i) -> read(row));
  }

  private static Lead read(ResultSet row) throws SQLException {
    return new Lead(
        row.getString("id"),
        permit(row),
        row.getObject("received_on", LocalDate.class),
        new Precheck(Verdict.valueOf(row.getString("verdict")), supply(row)),
        Lead.State.valueOf(row.getString("state")),
        ClockText.read(row.getInt("limit_days"), row.getString("clock_runs")),
        row.getString("request_id"));
  }

  private static Permit permit(ResultSet row) throws SQLException {
    return new Permit(
        row.getString("permit_number"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("project"),
        new Permit.Developer(row.getString("developer_name"), row.getString("developer_phone")),
        new Site(
            row.getString("place_name"), new Position(row.getDouble("lon"), row.getDouble("lat"))),
        new Permit.Load(
            Use.ofCode(row.getString("use_code")).orElseThrow(),
            row.getDouble("kva"),
            row.getBoolean("dual")));
  }

  private static Precheck.@Nullable Supply supply(ResultSet row) throws SQLException {
    String id = row.getString("substation_id");
    return id == null
        ? null
        : new Precheck.Supply(id, Objects.requireNonNull(row.getString("substation_name")));
  }

  void write(String id, String before, String after, String note, LeadStore.By by) {
    sql.update(
        NEW_EVENT,
        Map.of(
            "id", id,
            "at", OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC),
            "who", by.who(),
            "before", before,
            "after", after,
            "note", note));
  }

  List<AuditEvent> history(String id) {
    return sql.query(
        EVENTS,
        Map.of("id", id),
        (row, i) ->
            new AuditEvent(
                id,
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("state_before").isEmpty() ? "PERMIT" : row.getString("state_after"),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("note")));
  }
}
