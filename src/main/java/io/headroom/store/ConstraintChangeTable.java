package io.headroom.store;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.planning.opening.ConstraintChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The rows of what became constrained and free, which are only added. */
final class ConstraintChangeTable {
  private static final String INSERT =
      "INSERT INTO constraint_change (happened_at, direction, asset_kind, asset_id, name, towns,"
          + " constrained, first_seen, grade, reason, available_kva, binding_kind, binding_id,"
          + " since_on, dataset_version) VALUES (:at, :direction, :kind, :id, :name, :towns,"
          + " :constrained, :firstSeen, :grade, :reason, :kva, :bindingKind, :bindingId, :since,"
          + " :version)";
  private static final String LATEST =
      "SELECT * FROM constraint_change WHERE asset_kind = :kind AND happened_at >= :from"
          + " AND change_no < :before ORDER BY change_no DESC LIMIT :limit";

  private final NamedParameterJdbcTemplate sql;

  ConstraintChangeTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void insert(List<ConstraintChange> changes) {
    if (!changes.isEmpty()) {
      SqlParameterSource[] rows =
          changes.stream().map(ConstraintChangeTable::row).toArray(SqlParameterSource[]::new);
      int[] unused = sql.batchUpdate(INSERT, rows);
    }
  }

  private static MapSqlParameterSource row(ConstraintChange change) {
    ConstraintChange.Binding binding = change.binding();
    return SqlConstraintLog.key(change.area())
        .addValue("at", OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC))
        .addValue("name", change.name())
        .addValue("towns", String.join(",", change.towns()))
        .addValue("constrained", change.constrained())
        .addValue("firstSeen", change.firstSeen())
        .addValue("grade", change.grade().name())
        .addValue("reason", change.reason() == null ? null : change.reason().name())
        .addValue("kva", Double.isNaN(change.availableKva()) ? null : change.availableKva())
        .addValue("bindingKind", binding == null ? null : binding.kind().name())
        .addValue("bindingId", binding == null ? null : binding.id())
        .addValue("since", change.since())
        .addValue("version", change.datasetVersion());
  }

  List<ConstraintChange> latest(Map<String, Object> values) {
    return sql.query(LATEST, values, (row, i) -> read(row));
  }

  private static ConstraintChange read(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    Double kva = row.getObject("available_kva", Double.class);
    return new ConstraintChange(
        row.getLong("change_no"),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        SqlConstraintLog.watched(row),
        row.getString("name"),
        towns(row.getString("towns")),
        row.getBoolean("constrained"),
        row.getBoolean("first_seen"),
        Grade.valueOf(row.getString("grade")),
        reason == null ? null : Reason.valueOf(reason),
        kva == null ? Double.NaN : kva,
        binding(row),
        row.getObject("since_on", LocalDate.class),
        row.getString("dataset_version"));
  }

  private static List<String> towns(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(",", -1));
  }

  private static ConstraintChange.@Nullable Binding binding(ResultSet row) throws SQLException {
    String kind = row.getString("binding_kind");
    return kind == null
        ? null
        : new ConstraintChange.Binding(AssetKind.valueOf(kind), row.getString("binding_id"));
  }
}
