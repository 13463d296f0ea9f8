package io.headroom.store;

import io.headroom.account.Account;
import io.headroom.account.AccountStore.Login;
import io.headroom.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of accounts. */
final class AccountTable {
  private static final String SELECT =
      "SELECT name, display_name, role, enabled, edition, password_hash FROM account";
  private static final String INSERT =
      "INSERT INTO account (name, display_name, role, enabled, edition, password_hash)"
          + " VALUES (:name, :displayName, :role, :enabled, :edition, :hash)";
  private static final String UPDATE =
      "UPDATE account SET display_name = :displayName, role = :role, enabled = :enabled,"
          + " edition = :edition, password_hash = COALESCE(:hash, password_hash)"
          + " WHERE name = :name";

  private final NamedParameterJdbcTemplate sql;

  AccountTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  List<Login> find(String name) {
    return sql.query(SELECT + " WHERE name = :name", Map.of("name", name), (row, i) -> login(row));
  }

  List<Account> list() {
    return sql.query(SELECT + " ORDER BY name", Map.of(), (row, i) -> login(row).account());
  }

  /** Locks the account and every admin, in the order of their names. */
  List<Account> lockWithAdmins(String name) {
    return sql.query(
        SELECT
            + " WHERE name = :name OR (role = 'ADMIN' AND enabled = TRUE)"
            + " ORDER BY name FOR UPDATE",
        Map.of("name", name),
        (row, i) -> login(row).account());
  }

  void insert(Account account, String passwordHash) {
    sql.update(INSERT, parameters(account, passwordHash));
  }

  void update(Account account, @Nullable String passwordHash) {
    sql.update(UPDATE, parameters(account, passwordHash));
  }

  private static MapSqlParameterSource parameters(Account account, @Nullable String hash) {
    return new MapSqlParameterSource()
        .addValue("name", account.name())
        .addValue("displayName", account.displayName())
        .addValue("role", account.role().name())
        .addValue("enabled", account.enabled())
        .addValue("edition", account.edition())
        .addValue("hash", hash, Types.VARCHAR);
  }

  private static Login login(ResultSet row) throws SQLException {
    return new Login(account(row, "name"), row.getString("password_hash"));
  }

  static Account account(ResultSet row, String nameColumn) throws SQLException {
    return new Account(
        row.getString(nameColumn),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("enabled"),
        row.getLong("edition"));
  }
}
