package io.headroom.store;

import io.headroom.geo.Position;
import io.headroom.lookup.Need;
import io.headroom.lookup.VoltageChoice;
import io.headroom.planning.opening.EmailAddress;
import io.headroom.planning.opening.Subscription;
import io.headroom.planning.opening.SubscriptionStore.Waiting;
import io.headroom.request.Site;
import io.headroom.request.TrackingCode;
import io.headroom.rules.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of subscriptions. */
final class SubscriptionTable {
  private static final String INSERT =
      "INSERT INTO subscription (code, contact, contact_key, language, place_name, lon, lat,"
          + " accuracy_m, use_code, kva, kw, dual, single_phase, voltage, state, created_at, expires_on, tries)"
          + " VALUES (:code, :contact, :key, :language, :place, :lon, :lat, :accuracy, :use, :kva,"
          + " :kw, :dual, :onePhase, :voltage, :state, :at, :expires, 0)";
  private static final String WAITING =
      "SELECT * FROM subscription WHERE state = 'WAITING' AND subscription_no > :after"
          + " AND (not_before IS NULL OR not_before <= :now)"
          + " ORDER BY subscription_no LIMIT :limit";

  private final NamedParameterJdbcTemplate sql;

  SubscriptionTable(NamedParameterJdbcTemplate sql) {
    this.sql = sql;
  }

  void insert(Subscription subscription) {
    EmailAddress contact = subscription.contact();
    Need need = subscription.need();
    sql.update(
        INSERT,
        new MapSqlParameterSource()
            .addValue("code", subscription.code().value())
            .addValue("contact", contact == null ? null : contact.value())
            .addValue("key", contact == null ? null : contact.key())
            .addValue("language", subscription.language().name())
            .addValue("place", subscription.site().name())
            .addValue("lon", subscription.site().location().lon())
            .addValue("lat", subscription.site().location().lat())
            .addValue("accuracy", subscription.accuracyMetres())
            .addValue("use", need.use().code())
            .addValue("kva", need.hasSize() ? need.kva() : null)
            .addValue("kw", need.hasSize() ? need.kw() : null)
            .addValue("dual", need.dual())
            .addValue("onePhase", need.singlePhase())
            .addValue("voltage", need.voltage().name())
            .addValue("state", subscription.state().name())
            .addValue("at", OffsetDateTime.ofInstant(subscription.createdAt(), ZoneOffset.UTC))
            .addValue("expires", subscription.expiresOn()));
  }

  Optional<Subscription> find(TrackingCode code) {
    String select = "SELECT * FROM subscription WHERE code = :code";
    return sql.query(select, Map.of("code", code.value()), (row, i) -> read(row)).stream()
        .findFirst();
  }

  List<Waiting> waiting(long after, OffsetDateTime now, int limit) {
    return sql.query(
        WAITING,
        Map.of("after", after, "now", now, "limit", limit),
        (row, i) -> new Waiting(row.getLong("subscription_no"), read(row)));
  }

  private static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        new TrackingCode(row.getString("code")),
        new Site(
            row.getString("place_name"), new Position(row.getDouble("lon"), row.getDouble("lat"))),
        row.getDouble("accuracy_m"),
        need(row),
        contact(row),
        Subscription.Language.valueOf(row.getString("language")),
        Subscription.State.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class));
  }

  private static @Nullable EmailAddress contact(ResultSet row) throws SQLException {
    String address = row.getString("contact");
    return address == null ? null : new EmailAddress(address);
  }

  private static Need need(ResultSet row) throws SQLException {
    return new Need(
        figure(row, "kva"),
        figure(row, "kw"),
        Use.ofCode(row.getString("use_code")).orElseThrow(),
        row.getBoolean("dual"),
        row.getBoolean("single_phase"),
        VoltageChoice.valueOf(row.getString("voltage")));
  }

  private static double figure(ResultSet row, String column) throws SQLException {
    Double value = row.getObject(column, Double.class);
    return value == null ? Double.NaN : value;
  }
}
