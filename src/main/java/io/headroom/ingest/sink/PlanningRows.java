package io.headroom.ingest.sink;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.LoadProfile;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.Reinforcement;
import java.util.Locale;

/** What comes with a network: plans, profiles, areas, places and the base map. */
final class PlanningRows {
  /** Between the aliases of a place. */
  private static final String SEPARATOR = ";";

  private PlanningRows() {}

  static Row of(LoadProfile r, int hour) {
    return Row.table("load_profile")
        .text("profile", r.profile())
        .code("season", r.season())
        .count("hour", hour)
        .number("pu", r.pu()[hour]);
  }

  static Row of(Commitment r) {
    return Row.table("commitment")
        .text("id", r.id())
        .text("asset_id", r.assetId())
        .text("use", r.use())
        .code("direction", r.direction())
        .number("kva", r.kva())
        .number("coefficient", r.coefficient())
        .date("approved_on", r.approvedOn())
        .date("expires_on", r.expiresOn())
        .code("status", r.status())
        .text("request_ref", r.requestRef());
  }

  static Row of(PlannedOutage r) {
    return Row.table("planned_outage")
        .text("id", r.id())
        .text("asset_id", r.assetId())
        .dateTime("starts_at", r.startsAt())
        .dateTime("ends_at", r.endsAt())
        .text("reason", r.reason())
        .dateTime("announced_at", r.announcedAt());
  }

  static Row of(Reinforcement r) {
    return Row.table("reinforcement")
        .text("id", r.id())
        .text("asset_id", r.assetId())
        .text("kind", r.kind())
        .number("adds_kva", r.addsKva())
        .date("in_service_on", r.inServiceOn())
        .text("title", r.title());
  }

  static Row of(AdministrativeArea r) {
    return Row.shaped("administrative_area", r.outline())
        .text("code", r.code())
        .text("name", r.name())
        .text("name_en", r.nameEn())
        .code("level", r.level())
        .text("parent_code", r.parentCode());
  }

  static Row of(MapLine r) {
    return Row.shaped(r.layer().name().toLowerCase(Locale.ROOT), r.line())
        .text("id", r.id())
        .text("name", r.name())
        .text("class", r.lineClass());
  }

  static Row of(Place r) {
    return Row.at("place", r.location())
        .text("id", r.id())
        .text("name", r.name())
        .text("address", r.address())
        .code("kind", r.kind())
        .text("area_code", r.areaCode())
        .text("aliases", r.aliases().isEmpty() ? null : String.join(SEPARATOR, r.aliases()))
        .number("accuracy_m", r.accuracyM());
  }
}
