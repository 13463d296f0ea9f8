package io.headroom.store;

import io.headroom.planning.opening.EmailAddress;
import io.headroom.planning.opening.Subscription;
import io.headroom.planning.opening.SubscriptionStore;
import io.headroom.planning.opening.TooManySubscriptions;
import io.headroom.planning.opening.TooManySubscriptions.Whose;
import io.headroom.request.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Who wants to be told of room, in one table; a row is in hand of one process at a time. */
public final class SqlSubscriptionStore implements SubscriptionStore {
  private static final String LOCK_ALL_NEW = "SELECT mark_no FROM opening_mark FOR UPDATE";
  private static final String OPEN =
      "SELECT COUNT(*) FROM subscription WHERE contact_key = :contact AND state = 'WAITING'";
  private static final String ALL_OPEN =
      "SELECT COUNT(*) FROM subscription WHERE state = 'WAITING'";
  private static final String CLAIM =
      "UPDATE subscription SET not_before = :until, tries = tries + 1 WHERE code = :code"
          + " AND state = 'WAITING' AND (not_before IS NULL OR not_before <= :now)";
  private static final String TRIES = "SELECT tries FROM subscription WHERE code = :code";
  private static final String TOLD =
      "UPDATE subscription SET state = 'TOLD', contact = NULL, contact_key = NULL,"
          + " not_before = NULL WHERE code = :code";
  private static final String PUT_OFF =
      "UPDATE subscription SET not_before = :until WHERE code = :code AND state = 'WAITING'";
  private static final String NEXT =
      "SELECT MIN(not_before) FROM subscription WHERE state = 'WAITING' AND not_before > :now";

  private final NamedParameterJdbcTemplate sql;
  private final Transactions transactions;
  private final SubscriptionTable table;

  public SqlSubscriptionStore(DataSource source) {
    this.sql = new NamedParameterJdbcTemplate(source);
    this.transactions = new Transactions(source);
    this.table = new SubscriptionTable(sql);
  }

  /**
   * New ones are let in one at a time, so that nobody gets past the limit by asking twice at once.
   */
  @Override
  public void keep(Subscription subscription, Limits limits) {
    Optional<TooManySubscriptions> refused =
        transactions.run(
            () -> {
              Integer unused = sql.queryForObject(LOCK_ALL_NEW, Map.of(), Integer.class);
              Optional<TooManySubscriptions> full = full(subscription, limits);
              if (full.isEmpty()) {
                table.insert(subscription);
              }
              return full;
            });
    refused.ifPresent(
        full -> {
          throw full;
        });
  }

  private Optional<TooManySubscriptions> full(Subscription subscription, Limits limits) {
    if (open(subscription.contact()) >= limits.ofContact()) {
      return Optional.of(new TooManySubscriptions(Whose.CONTACT, limits.ofContact()));
    }
    Integer all = sql.queryForObject(ALL_OPEN, Map.of(), Integer.class);
    return all != null && all >= limits.ofAll()
        ? Optional.of(new TooManySubscriptions(Whose.ALL, limits.ofAll()))
        : Optional.empty();
  }

  private int open(@Nullable EmailAddress contact) {
    if (contact == null) {
      return 0;
    }
    Integer open = sql.queryForObject(OPEN, Map.of("contact", contact.key()), Integer.class);
    return open == null ? 0 : open;
  }

  @Override
  public Optional<Subscription> find(TrackingCode code) {
    return transactions.run(() -> table.find(code));
  }

  @Override
  public boolean delete(TrackingCode code) {
    String statement = "DELETE FROM subscription WHERE code = :code";
    return transactions.run(() -> sql.update(statement, Map.of("code", code.value()))) == 1;
  }

  @Override
  public List<Waiting> waiting(long after, Instant now, int limit) {
    return transactions.run(() -> table.waiting(after, at(now), limit));
  }

  @Override
  public OptionalInt claim(TrackingCode code, Instant now, Instant until) {
    Map<String, Object> values = Map.of("code", code.value(), "now", at(now), "until", at(until));
    return transactions.run(
        () -> {
          if (sql.update(CLAIM, values) == 0) {
            return OptionalInt.empty();
          }
          Integer tries = sql.queryForObject(TRIES, values, Integer.class);
          return OptionalInt.of(tries == null ? 1 : tries);
        });
  }

  @Override
  public void told(TrackingCode code) {
    int unused = transactions.run(() -> sql.update(TOLD, Map.of("code", code.value())));
  }

  @Override
  public void putOff(TrackingCode code, Instant until) {
    Map<String, Object> values = Map.of("code", code.value(), "until", at(until));
    int unused = transactions.run(() -> sql.update(PUT_OFF, values));
  }

  @Override
  public void forgetExpired(LocalDate today) {
    String statement = "DELETE FROM subscription WHERE expires_on < :today";
    int unused = transactions.run(() -> sql.update(statement, Map.of("today", today)));
  }

  @Override
  public Optional<Instant> nextTry(Instant now) {
    return transactions.run(
        () ->
            Optional.ofNullable(
                    sql.queryForObject(NEXT, Map.of("now", at(now)), OffsetDateTime.class))
                .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
