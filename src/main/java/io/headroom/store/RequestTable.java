package io.headroom.store;

import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.lookup.Condition;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.request.Applicant;
import io.headroom.request.Application;
import io.headroom.request.Approval;
import io.headroom.request.ConnectionRequest;
import io.headroom.request.Holding;
import io.headroom.request.LedgerKey;
import io.headroom.request.Particulars;
import io.headroom.request.Rating;
import io.headroom.request.RequestStatus;
import io.headroom.request.Site;
import io.headroom.request.Terms;
import io.headroom.request.TrackingCode;
import io.headroom.request.WorkingClock;
import io.headroom.rules.Fact;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.SupplyVoltage;
import io.headroom.rules.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Requests as rows, with their approvals. */
final class RequestTable {
  static final String SELECT =
      "SELECT r.*, a.direction AS full_direction, a.kind AS full_kind, a.asset_id AS full_id"
          + " FROM connection_request r LEFT JOIN ledger_asset a ON a.asset_no = r.full_asset_no";
  private static final String UPDATE =
      "UPDATE connection_request SET status = :status, clock_runs = :clockRuns,"
          + " holding = :holding, expires_on = :expiresOn, full_asset_no = :fullAsset,"
          + " ledger_no = :ledgerNo, claim = :claim, main_point = :mainPoint, reserve_point = :reservePoint,"
          + " rating_stars = :stars, rating_comment = :comment, rated_on = :ratedOn WHERE id = :id";
  static final String OPEN =
      " WHERE r.status NOT IN ('ENERGISED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')";

  private static final String IN_ENVELOPE =
      " AND r.location && ST_MakeEnvelope(:west, :south, :east, :north, 4326)";
  private static final String IN_RANGE =
      " AND r.lon BETWEEN :west AND :east AND r.lat BETWEEN :south AND :north";
  private static final String APPROVALS =
      "SELECT request_id, kind, limit_days, clock_runs, outcome FROM request_approval"
          + " WHERE request_id IN (SELECT r.id FROM connection_request r";
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
   * @param claim what it takes while it is held
   * @param ledgerNo 0 when it never held anything
   */
  record Row(ConnectionRequest request, String claim, long ledgerNo) {
    Row with(ConnectionRequest after, long changed) {
      return new Row(after, claim, changed);
    }
  }

  /** What may change of a request; the application and the terms never do. */
  void update(Row row) {
    ConnectionRequest request = row.request();
    sql.update(UPDATE, state(row));
    sql.update("DELETE FROM request_approval WHERE request_id = :id", Map.of("id", request.id()));
    writeApprovals(request);
  }

  private MapSqlParameterSource state(Row row) {
    ConnectionRequest request = row.request();
    LedgerKey full = request.holding().fullAsset();
    Rating rating = request.rating();
    return new MapSqlParameterSource()
        .addValue("id", request.id())
        .addValue("status", request.status().name())
        .addValue("clockRuns", ClockText.of(request.clock()))
        .addValue("holding", request.holding().state().name())
        .addValue("expiresOn", request.holding().expiresOn())
        .addValue("fullAsset", full == null ? null : ledger.number(full))
        .addValue("mainPoint", NewRequests.point(request.holding(), 0))
        .addValue("reservePoint", NewRequests.point(request.holding(), 1))
        .addValue("stars", rating == null ? null : rating.stars())
        .addValue("comment", rating == null ? null : rating.comment())
        .addValue("ratedOn", rating == null ? null : rating.on())
        .addValue("claim", row.claim())
        .addValue("ledgerNo", row.ledgerNo());
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

  /** Ids of those who wait for an asset, in the order of application. */
  List<String> waitingFor(long asset) {
    return sql.queryForList(
        "SELECT id FROM connection_request WHERE holding = 'QUEUED' AND full_asset_no = :asset"
            + " ORDER BY application_no",
        Map.of("asset", asset),
        String.class);
  }

  double creditedKva(String point) {
    Double sum =
        sql.queryForObject(
            "SELECT SUM(existing_kva) FROM connection_request"
                + " WHERE holding = 'HELD' AND main_point = :point AND existing_kva > 0",
            Map.of("point", point),
            Double.class);
    return sum == null ? 0 : sum;
  }

  /** In the order of application. */
  List<Row> find(String where, Map<String, ?> values) {
    Map<String, List<Approval>> approvals = approvals(where, values);
    Dialect dialect = dialect();
    return sql.query(
        SELECT + where + " ORDER BY r.application_no",
        values,
        (row, i) ->
            read(
                row,
                location(row, dialect),
                approvals.getOrDefault(row.getString("id"), List.of())));
  }

  private Dialect dialect() {
    return Dialect.of(sql.getJdbcOperations());
  }

  private static Position location(ResultSet row, Dialect dialect) throws SQLException {
    return dialect == Dialect.POSTGRESQL
        ? Places.read(row)
        : new Position(row.getDouble("lon"), row.getDouble("lat"));
  }

  /** Those whose place lies in an area, by the index of places where there is one. */
  List<Row> findOpen(Extent area) {
    Map<String, Double> sides =
        Map.of(
            "west", area.west(), "south", area.south(), "east", area.east(), "north", area.north());
    return find(OPEN + (dialect() == Dialect.POSTGRESQL ? IN_ENVELOPE : IN_RANGE), sides);
  }

  int countOpen(String phone) {
    String count = "SELECT COUNT(*) FROM connection_request r" + OPEN;
    return Objects.requireNonNull(
        sql.queryForObject(
            count + " AND r.applied_by IS NULL AND r.applicant_phone = :phone",
            Map.of("phone", phone),
            Integer.class));
  }

  private Row read(ResultSet row, Position location, List<Approval> approvals) throws SQLException {
    WorkingClock clock = ClockText.read(row.getInt("limit_days"), row.getString("clock_runs"));
    Terms terms =
        new Terms(
            ServicePromise.Kind.valueOf(row.getString("promise")),
            row.getInt("limit_days"),
            row.getString("programme"),
            row.getString("zone"),
            row.getString("rules_version"));
    ConnectionRequest request =
        new ConnectionRequest(
            row.getString("id"),
            new TrackingCode(row.getString("tracking_code")),
            application(row, location),
            terms,
            RequestStatus.valueOf(row.getString("status")),
            clock,
            holding(row),
            approvals,
            rating(row));
    return new Row(request, row.getString("claim"), row.getLong("ledger_no"));
  }

  private static Application application(ResultSet row, Position location) throws SQLException {
    return new Application(
        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
        row.getObject("applied_on", LocalDate.class),
        row.getString("applied_by"),
        new Site(row.getString("place_name"), location),
        Use.ofCode(row.getString("use_code")).orElseThrow(),
        row.getDouble("kva"),
        row.getBoolean("dual"),
        SupplyVoltage.valueOf(row.getString("voltage")),
        new Applicant(
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("applicant_name"),
            row.getString("applicant_phone"),
            row.getString("licence_no")),
        particulars(row),
        row.getString("notes"));
  }

  private static Particulars particulars(ResultSet row) throws SQLException {
    String declared = row.getString("declared");
    String condition = row.getString("accepted_condition");
    Set<Fact> facts =
        declared.isEmpty()
            ? Set.of()
            : Arrays.stream(declared.split(" ")).map(Fact::valueOf).collect(Collectors.toSet());
    return new Particulars(
        row.getDouble("existing_kva"),
        facts,
        condition == null ? null : Condition.Kind.valueOf(condition));
  }

  private static @Nullable Rating rating(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("rated_on", LocalDate.class);
    return on == null
        ? null
        : new Rating(row.getInt("rating_stars"), row.getString("rating_comment"), on);
  }

  private static Holding holding(ResultSet row) throws SQLException {
    List<String> points =
        Stream.of(row.getString("main_point"), row.getString("reserve_point"))
            .filter(Objects::nonNull)
            .toList();
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

  private Map<String, List<Approval>> approvals(String where, Map<String, ?> values) {
    Map<String, List<Approval>> byRequest = new HashMap<>();
    sql.query(
        APPROVALS + where + ") ORDER BY request_id, position",
        values,
        row -> {
          byRequest
              .computeIfAbsent(row.getString("request_id"), id -> new ArrayList<>())
              .add(approval(row));
        });
    return byRequest;
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        Approval.Kind.valueOf(row.getString("kind")),
        ClockText.read(row.getInt("limit_days"), row.getString("clock_runs")),
        Approval.Outcome.valueOf(row.getString("outcome")));
  }
}
