package io.headroom.store;

import io.headroom.account.AccountStore.Bearer;
import io.headroom.account.ApiToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of tokens: revoked ones stay, so that the trail can be read. */
final class TokenTable {
  private static final String INSERT =
      "INSERT INTO account_token (id, account, label, secret_hash, created_at, expires_on)"
          + " VALUES (:id, :account, :label, :hash, :createdAt, :expiresOn)";
  private static final String SELECT =
      "SELECT t.id, t.account, t.label, t.created_at, t.expires_on, t.last_used_at, t.revoked_at,"
          + " a.display_name, a.role, a.enabled, a.edition"
          + " FROM account_token t JOIN account a ON a.name = t.account";
  private static final String REVOKE =
      "UPDATE account_token SET revoked_at = :at"
          + " WHERE id = :id AND account = :account AND revoked_at IS NULL";
  private static final String REVOKE_ALL =
      "UPDATE account_token SET revoked_at = :at WHERE account = :account AND revoked_at IS NULL";
  private static final String TOUCH = "UPDATE account_token SET last_used_at = :at WHERE id = :id";

  private final NamedParameterJdbcTemplate sql;

  TokenTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void insert(ApiToken token, String secretHash) {
    sql.update(
        INSERT,
        Map.of(
            "id", token.id(),
            "account", token.account(),
            "label", token.label(),
            "hash", secretHash,
            "createdAt", utc(token.createdAt()),
            "expiresOn", token.expiresOn()));
  }

  List<Bearer> find(String secretHash) {
    return sql.query(
        SELECT + " WHERE t.secret_hash = :hash",
        Map.of("hash", secretHash),
        (row, i) -> new Bearer(token(row), AccountTable.account(row, "account")));
  }

  List<ApiToken> of(String account) {
    return sql.query(
        SELECT + " WHERE t.account = :account AND t.revoked_at IS NULL ORDER BY t.created_at, t.id",
        Map.of("account", account),
        (row, i) -> token(row));
  }

  boolean revoke(String id, String account, Instant at) {
    return sql.update(REVOKE, Map.of("id", id, "account", account, "at", utc(at))) > 0;
  }

  void revokeAll(String account, Instant at) {
    sql.update(REVOKE_ALL, Map.of("account", account, "at", utc(at)));
  }

  void touch(String id, Instant at) {
    sql.update(TOUCH, Map.of("id", id, "at", utc(at)));
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("account"),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
