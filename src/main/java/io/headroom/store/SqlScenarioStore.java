package io.headroom.store;

import io.headroom.planning.whatif.NameTaken;
import io.headroom.planning.whatif.Scenario;
import io.headroom.planning.whatif.ScenarioStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Scenarios in a table of one database; for any number of threads. */
public final class SqlScenarioStore implements ScenarioStore {
  private static final String SELECT =
      "SELECT id, name, note, changes, dataset_version, created_by, created_at, updated_at"
          + " FROM scenario";
  private static final String INSERT =
      "INSERT INTO scenario (id, name, note, changes, dataset_version, created_by, created_at,"
          + " updated_at) VALUES (:id, :name, :note, :changes, :version, :createdBy, :createdAt,"
          + " :updatedAt)";
  private static final String UPDATE =
      "UPDATE scenario SET name = :name, note = :note, changes = :changes,"
          + " dataset_version = :version, updated_at = :updatedAt WHERE id = :id";
  private static final String DELETE = "DELETE FROM scenario WHERE id = :it";

  private final Transactions transactions;
  private final NamedParameterJdbcTemplate sql;

  public SqlScenarioStore(DataSource source) {
    this.transactions = new Transactions(source);
    this.sql = new NamedParameterJdbcTemplate(source);
  }

  /** Of two who take a name at once one fails, and finds it taken when tried again. */
  @Override
  public void keep(Scenario scenario) {
    transactions.run(() -> write(INSERT, scenario));
  }

  @Override
  public Optional<Scenario> find(String id) {
    return transactions.run(() -> first(" WHERE id = :it", id));
  }

  @Override
  public List<Scenario> list() {
    return transactions.run(
        () -> sql.query(SELECT + " ORDER BY name", Map.of(), (row, i) -> read(row)));
  }

  @Override
  public Optional<Scenario> rewrite(String id, Scenario.Content content, Instant at) {
    return transactions.run(
        () ->
            first(" WHERE id = :it FOR UPDATE", id)
                .map(before -> write(UPDATE, before.with(content, at))));
  }

  @Override
  public boolean remove(String id) {
    return transactions.run(() -> sql.update(DELETE, Map.of("it", id)) > 0);
  }

  private Scenario write(String statement, Scenario scenario) {
    String name = scenario.content().name();
    Optional<Scenario> namesake = first(" WHERE name = :it", name);
    if (namesake.isPresent() && !namesake.get().id().equals(scenario.id())) {
      throw new NameTaken(name);
    }
    sql.update(statement, parameters(scenario));
    return scenario;
  }

  private Optional<Scenario> first(String where, String value) {
    return sql.query(SELECT + where, Map.of("it", value), (row, i) -> read(row)).stream()
        .findFirst();
  }

  private static MapSqlParameterSource parameters(Scenario scenario) {
    Scenario.Content content = scenario.content();
    return new MapSqlParameterSource()
        .addValue("id", scenario.id())
        .addValue("name", content.name())
        .addValue("note", content.note())
        .addValue("changes", content.changes())
        .addValue("version", content.datasetVersion())
        .addValue("createdBy", scenario.createdBy())
        .addValue("createdAt", OffsetDateTime.ofInstant(scenario.createdAt(), ZoneOffset.UTC))
        .addValue("updatedAt", OffsetDateTime.ofInstant(scenario.updatedAt(), ZoneOffset.UTC));
  }

  private static Scenario read(ResultSet row) throws SQLException {
    return new Scenario(
        row.getString("id"),
        new Scenario.Content(
            row.getString("name"),
            row.getString("note"),
            row.getString("changes"),
            row.getString("dataset_version")),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
