package io.headroom.ingest;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.Conductor;
import io.headroom.network.Direction;
import io.headroom.network.IssueCode;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Reinforcement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Turns checked rows into what comes along with a network: areas, places, promises, plans. */
final class CompanionRows {
  private CompanionRows() {}

  static Conductor conductor(DeliveredRow r) throws Refusal {
    return impeding(
        new Conductor(
            r.text("code"),
            r.number("r_ohm_per_km"),
            r.number("x_ohm_per_km"),
            r.number("ampacity_a"),
            r.number("reference_temperature_c")));
  }

  /** A load flow cannot cross a line without any impedance. */
  static Conductor impeding(Conductor conductor) throws Refusal {
    if (conductor.rOhmPerKm() == 0 && conductor.xOhmPerKm() == 0) {
      throw bad("r_ohm_per_km = 0 and x_ohm_per_km = 0: expected one of them above 0");
    }
    return conductor;
  }

  static AdministrativeArea area(DeliveredRow r) {
    return new AdministrativeArea(
        r.text("code"),
        r.text("name"),
        r.find("name_en"),
        r.code("level", AdministrativeArea.Level.class),
        r.find("parent_code"),
        r.geometry());
  }

  /**
   * @param areaCode the area that the row names, or that it was found in
   */
  static Place place(DeliveredRow r, @Nullable String areaCode) {
    return new Place(
        r.text("id"),
        r.text("name"),
        r.find("address"),
        r.code("kind", Place.Kind.class),
        areaCode,
        aliases(r.textOrEmpty("aliases")),
        Objects.requireNonNull(Geometries.position(r.geometry()), "place without a point"),
        r.number("accuracy_m"));
  }

  static MapLine mapLine(DeliveredRow r) {
    Geometry line = Objects.requireNonNull(r.geometry(), "map line without a line");
    MapLine.Layer layer = MapLine.Layer.valueOf(r.layer().toUpperCase(Locale.ROOT));
    return new MapLine(r.text("id"), layer, r.find("name"), r.find("class"), line);
  }

  static Commitment commitment(DeliveredRow r) throws Refusal {
    LocalDate approved = date(r, "approved_on");
    LocalDate expires = r.date("expires_on");
    if (expires != null && expires.isBefore(approved)) {
      throw bad(
          "expires_on = " + expires + ": expected a day from approved_on " + approved + " on");
    }
    return new Commitment(
        r.text("id"),
        r.text("asset_id"),
        r.text("use"),
        r.code("direction", Direction.class),
        r.number("kva"),
        r.number("coefficient"),
        approved,
        expires,
        r.code("status", Commitment.Status.class),
        r.find("request_ref"));
  }

  static PlannedOutage outage(DeliveredRow r) throws Refusal {
    LocalDateTime starts = time(r, "starts_at");
    LocalDateTime ends = time(r, "ends_at");
    if (!ends.isAfter(starts)) {
      throw bad("ends_at = " + ends + ": expected a time after starts_at " + starts);
    }
    return new PlannedOutage(
        r.text("id"), r.text("asset_id"), starts, ends, r.text("reason"), time(r, "announced_at"));
  }

  static Reinforcement reinforcement(DeliveredRow r) {
    return new Reinforcement(
        r.text("id"),
        r.text("asset_id"),
        r.text("kind"),
        r.number("adds_kva"),
        date(r, "in_service_on"),
        r.text("title"));
  }

  private static LocalDate date(DeliveredRow r, String attribute) {
    return Objects.requireNonNull(r.date(attribute), attribute);
  }

  private static LocalDateTime time(DeliveredRow r, String attribute) {
    return Objects.requireNonNull(r.dateTime(attribute), attribute);
  }

  /** Other names, separated by any of the marks people use. */
  private static List<String> aliases(String written) {
    return Arrays.stream(written.split("[;；,，、|]"))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .toList();
  }

  private static Refusal bad(String detail) {
    return new Refusal(IssueCode.BAD_VALUE, detail);
  }
}
