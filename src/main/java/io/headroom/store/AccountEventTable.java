package io.headroom.store;

import io.headroom.account.AccountEvent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What happened to accounts: rows are added and read, nothing else. */
final class AccountEventTable {
  private static final String INSERT =
      "INSERT INTO account_event (account, happened_at, who, what, state_before, state_after)"
          + " VALUES (:account, :at, :who, :what, :before, :after)";
  private static final String SELECT =
      "SELECT account, happened_at, who, what, state_before, state_after"
          + " FROM account_event WHERE account = :account ORDER BY event_no";

  private final NamedParameterJdbcTemplate sql;

  AccountEventTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void write(AccountEvent event) {
    sql.update(
        INSERT,
        Map.of(
            "account", event.account(),
            "at", OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC),
            "who", event.who(),
            "what", event.what(),
            "before", event.before(),
            "after", event.after()));
  }

  List<AccountEvent> of(String account) {
    return sql.query(
        SELECT,
        Map.of("account", account),
        (row, i) ->
            new AccountEvent(
                row.getString("account"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("state_before"),
                row.getString("state_after")));
  }
}
