package io.headroom.store;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.Applicant;
import io.headroom.request.Application;
import io.headroom.request.Approval;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.RequestStatus;
import io.headroom.request.Terms;
import io.headroom.request.TrackingCode;
import io.headroom.request.WorkingClock;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Requests as rows, with their approvals. */
final class RequestTable {
  static final String SELECT =
      "SELECT r.*, a.direction AS full_direction, a.kind AS full_kind, a.asset_id AS full_id"
          + " FROM connection_request r LEFT JOIN ledger_asset a ON a.asset_no = r.full_asset_no";
  private static final String INSERT =
      "INSERT INTO connection_request (id, tracking_code, application_no, applied_at, applied_on,"
          + " lon, lat, use_code, kva, dual, voltage, applicant_kind, applicant_name,"
          + " applicant_phone, licence_no, notes, promise, limit_days, programme, rules_version,"
          + " status, clock_runs, holding, main_point, reserve_point, expires_on, full_asset_no,"
          + " ledger_no) VALUES (:id, :code, nextval('application_sequence'), :appliedAt,"
          + " :appliedOn, :lon, :lat, :use, :kva, :dual, :voltage, :applicantKind,"
          + " :applicantName, :applicantPhone, :licenceNo, :notes, :promise, :limitDays,"
          + " :programme, :rulesVersion, :status, :clockRuns, :holding, :mainPoint,"
          + " :reservePoint, :expiresOn, :fullAsset, :ledgerNo)";
  private static final String UPDATE =
      "UPDATE connection_request SET status = :status, clock_runs = :clockRuns,"
          + " holding = :holding, expires_on = :expiresOn, full_asset_no = :fullAsset,"
          + " ledger_no = :ledgerNo WHERE id = :id";
  private static final String APPROVALS =
      "SELECT kind, limit_days, clock_runs, outcome FROM request_approval"
          + " WHERE request_id = :id ORDER BY position";
  private static final String NEW_APPROVAL =
      "INSERT INTO request_approval (request_id, position, kind, limit_days, clock_runs, outcome)"
          + " VALUES (:id, :position, :kind, :limitDays, :clockRuns, :outcome)";

  private final NamedParameterJdbcTemplate sql;
  private final LedgerTable ledger;

  RequestTable(NamedParameterJdbcTemplate sql, LedgerTable ledger) {
    this.sql = sql;
    this.ledger = ledger;
  }

  /**
   * A request with the number of its last change of the ledger.
   *
   * @param ledgerNo 0 when it never held anything
   */
  record Row(ConnectionRequest request, long ledgerNo) {}

  void insert(ConnectionRequest request, long ledgerNo) {
    MapSqlParameterSource row = state(request, ledgerNo);
    Application application = request.application();
    Terms terms = request.terms();
    row.addValue("code", request.code().value());
    row.addValue("appliedAt", OffsetDateTime.ofInstant(application.at(), ZoneOffset.UTC));
    row.addValue("appliedOn", application.on());
    row.addValue("lon", application.location().lon());
    row.addValue("lat", application.location().lat());
    row.addValue("use", application.use().code());
    row.addValue("kva", application.kva());
    row.addValue("dual", application.dual());
    row.addValue("voltage", application.voltage().name());
    row.addValue("applicantKind", application.applicant().kind().name());
    row.addValue("applicantName", application.applicant().name());
    row.addValue("applicantPhone", application.applicant().phone());
    row.addValue("licenceNo", application.applicant().licenceNo());
    row.addValue("notes", application.notes());
    row.addValue("promise", terms.kind().name());
    row.addValue("limitDays", terms.workingDays());
    row.addValue("programme", terms.programme());
    row.addValue("rulesVersion", terms.rulesVersion());
    row.addValue("mainPoint", request.holding().points().get(0));
    row.addValue("reservePoint", reservePoint(request.holding()));
    sql.update(INSERT, row);
    writeApprovals(request);
  }

  private static @Nullable String reservePoint(Holding holding) {
    return holding.points().size() > 1 ? holding.points().get(1) : null;
  }

  /** What may change of a request; the application and the terms never do. */
  void update(ConnectionRequest request, long ledgerNo) {
    sql.update(UPDATE, state(request, ledgerNo));
    sql.update("DELETE FROM request_approval WHERE request_id = :id", Map.of("id", request.id()));
    writeApprovals(request);
  }

  private MapSqlParameterSource state(ConnectionRequest request, long ledgerNo) {
    LedgerKey full = request.holding().fullAsset();
    return new MapSqlParameterSource()
        .addValue("id", request.id())
        .addValue("status", request.status().name())
        .addValue("clockRuns", ClockText.of(request.clock()))
        .addValue("holding", request.holding().state().name())
        .addValue("expiresOn", request.holding().expiresOn())
        .addValue("fullAsset", full == null ? null : ledger.number(full))
        .addValue("ledgerNo", ledgerNo);
  }

  private void writeApprovals(ConnectionRequest request) {
    for (int i = 0; i < request.approvals().size(); i++) {
      Approval approval = request.approvals().get(i);
      sql.update(
          NEW_APPROVAL,
          Map.of(
              "id", request.id(),
              "position", i,
              "kind", approval.kind().name(),
              "limitDays", approval.clock().limitDays(),
              "clockRuns", ClockText.of(approval.clock()),
              "outcome", approval.outcome().name()));
    }
  }

  /** The row, locked until the transaction ends; null when there is none. */
  @Nullable Row lock(String id) {
    List<String> there =
        sql.queryForList(
            "SELECT id FROM connection_request WHERE id = :id FOR UPDATE",
            Map.of("id", id),
            String.class);
    return there.isEmpty() ? null : find(" WHERE r.id = :id", Map.of("id", id)).get(0);
  }

  List<Row> find(String where, Map<String, ?> values) {
    return sql.query(SELECT + where, values, (row, i) -> read(row));
  }

  private Row read(ResultSet row) throws SQLException {
    WorkingClock clock = ClockText.read(row.getInt("limit_days"), row.getString("clock_runs"));
    Terms terms =
        new Terms(
            ServicePromise.Kind.valueOf(row.getString("promise")),
            row.getInt("limit_days"),
            row.getString("programme"),
            row.getString("rules_version"));
    ConnectionRequest request =
        new ConnectionRequest(
            row.getString("id"),
            new TrackingCode(row.getString("tracking_code")),
            application(row),
            terms,
            RequestStatus.valueOf(row.getString("status")),
            clock,
            holding(row),
            approvals(row.getString("id")));
    return new Row(request, row.getLong("ledger_no"));
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
        row.getObject("applied_on", LocalDate.class),
        new Position(row.getDouble("lon"), row.getDouble("lat")),
        Use.ofCode(row.getString("use_code")).orElseThrow(),
        row.getDouble("kva"),
        row.getBoolean("dual"),
        SupplyVoltage.valueOf(row.getString("voltage")),
        new Applicant(
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("applicant_name"),
            row.getString("applicant_phone"),
            row.getString("licence_no")),
        row.getString("notes"));
  }

  private static Holding holding(ResultSet row) throws SQLException {
    List<String> points = new ArrayList<>(List.of(row.getString("main_point")));
    String reserve = row.getString("reserve_point");
    if (reserve != null) {
      points.add(reserve);
    }
    return new Holding(
        Holding.State.valueOf(row.getString("holding")),
        points,
        row.getObject("expires_on", LocalDate.class),
        fullAsset(row));
  }

  private static @Nullable LedgerKey fullAsset(ResultSet row) throws SQLException {
    String id = row.getString("full_id");
    return id == null
        ? null
        : new LedgerKey(
            Direction.valueOf(Objects.requireNonNull(row.getString("full_direction"))),
            AssetKind.valueOf(Objects.requireNonNull(row.getString("full_kind"))),
            id);
  }

  private List<Approval> approvals(String id) {
    return sql.query(
        APPROVALS,
        Map.of("id", id),
        (row, i) ->
            new Approval(
                Approval.Kind.valueOf(row.getString("kind")),
                ClockText.read(row.getInt("limit_days"), row.getString("clock_runs")),
                Approval.Outcome.valueOf(row.getString("outcome"))));
  }
}
