package io.headroom.store;

import io.headroom.planning.dataset.Activation;
import io.headroom.planning.dataset.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Versions as rows, and the rows of what was in service, which are only added. */
final class VersionTable {
  private static final String COLUMNS =
      "version, dataset_id, name, as_of, licence, received_at, received_by, source, file_name,"
          + " size_bytes, content_hash, accepted, reasons, issues, substations,"
          + " power_transformers, feeders, line_sections, distribution_transformers";
  private static final String INSERT =
      "INSERT INTO dataset_version ("
          + COLUMNS
          + ", report) VALUES (:version, :datasetId, :name, :asOf, :licence, :receivedAt,"
          + " :receivedBy, :source, :fileName, :bytes, :hash, :accepted, :reasons, :issues,"
          + " :substations, :powerTransformers, :feeders, :lineSections,"
          + " :distributionTransformers, :report)";
  private static final String HISTORY =
      "SELECT activation_no, version, previous, kind, happened_at, who, accept_lost"
          + " FROM dataset_activation ORDER BY activation_no DESC";
  private static final String ACTIVATE =
      "INSERT INTO dataset_activation (activation_no, version, previous, kind, happened_at, who,"
          + " accept_lost) VALUES (:no, :version, :previous, :kind, :at, :who, :acceptLost)";

  private final NamedParameterJdbcTemplate sql;

  VersionTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  /** An activation with the number of its row. */
  record Numbered(long number, Activation activation) {}

  void insert(Version version, String report) {
    Version.Receipt receipt = version.receipt();
    Version.Counts counts = version.counts();
    sql.update(
        INSERT,
        new MapSqlParameterSource()
            .addValue("version", version.version())
            .addValue("datasetId", version.datasetId())
            .addValue("name", version.name())
            .addValue("asOf", version.asOf())
            .addValue("licence", version.licence())
            .addValue("receivedAt", OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC))
            .addValue("receivedBy", receipt.by())
            .addValue("source", receipt.source().name())
            .addValue("fileName", receipt.fileName())
            .addValue("bytes", receipt.bytes())
            .addValue("hash", receipt.contentHash())
            .addValue("accepted", version.findings().accepted())
            .addValue("reasons", String.join("\n", version.findings().reasons()))
            .addValue("issues", text(version.findings().issues()))
            .addValue("substations", counts.substations())
            .addValue("powerTransformers", counts.powerTransformers())
            .addValue("feeders", counts.feeders())
            .addValue("lineSections", counts.lineSections())
            .addValue("distributionTransformers", counts.distributionTransformers())
            .addValue("report", report));
  }

  private static String text(Map<String, Integer> issues) {
    return issues.entrySet().stream()
        .map(issue -> issue.getKey() + "=" + issue.getValue())
        .collect(Collectors.joining(" "));
  }

  List<Version> find(String where, Map<String, ?> values) {
    return sql.query(
        "SELECT " + COLUMNS + " FROM dataset_version" + where, values, (row, i) -> read(row));
  }

  Optional<String> report(String version) {
    return sql
        .queryForList(
            "SELECT report FROM dataset_version WHERE version = :it",
            Map.of("it", version),
            String.class)
        .stream()
        .findFirst();
  }

  private static Version read(ResultSet row) throws SQLException {
    return new Version(
        row.getString("version"),
        row.getString("dataset_id"),
        row.getString("name"),
        row.getObject("as_of", LocalDate.class),
        row.getString("licence"),
        receipt(row),
        findings(row),
        new Version.Counts(
            row.getInt("substations"),
            row.getInt("power_transformers"),
            row.getInt("feeders"),
            row.getInt("line_sections"),
            row.getInt("distribution_transformers")));
  }

  private static Version.Receipt receipt(ResultSet row) throws SQLException {
    return new Version.Receipt(
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("received_by"),
        Version.Source.valueOf(row.getString("source")),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        row.getString("content_hash"));
  }

  private static Version.Findings findings(ResultSet row) throws SQLException {
    String reasons = row.getString("reasons");
    Map<String, Integer> issues = new LinkedHashMap<>();
    for (String issue : row.getString("issues").split(" ")) {
      int sign = issue.indexOf('=');
      if (sign > 0) {
        issues.put(issue.substring(0, sign), Integer.valueOf(issue.substring(sign + 1)));
      }
    }
    return new Version.Findings(
        row.getBoolean("accepted"),
        reasons.isEmpty() ? List.of() : reasons.lines().toList(),
        issues);
  }

  /** The newest first. */
  List<Numbered> history(boolean lastOnly) {
    String last = lastOnly ? " FETCH FIRST 1 ROW ONLY" : "";
    return sql.query(
        HISTORY + last,
        Map.of(),
        (row, i) -> new Numbered(row.getLong("activation_no"), activation(row)));
  }

  private static Activation activation(ResultSet row) throws SQLException {
    @Nullable String previous = row.getString("previous");
    return new Activation(
        Objects.requireNonNull(row.getString("version")),
        previous,
        Activation.Kind.valueOf(row.getString("kind")),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        row.getBoolean("accept_lost"));
  }

  void write(Numbered row) {
    Activation activation = row.activation();
    sql.update(
        ACTIVATE,
        new MapSqlParameterSource()
            .addValue("no", row.number())
            .addValue("version", activation.version())
            .addValue("previous", activation.previous())
            .addValue("kind", activation.kind().name())
            .addValue("at", OffsetDateTime.ofInstant(activation.at(), ZoneOffset.UTC))
            .addValue("who", activation.who())
            .addValue("acceptLost", activation.acceptLost()));
  }
}
