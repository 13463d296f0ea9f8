package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset with everything a planner wants to know of it. Figures are kVA of demand or kW of
 * generation.
 *
 * @param headroomKva of the asset alone
 * @param availableKva along its supply path
 * @param hourly available along its supply path over a day of each season
 * @param bbox west, south, east, north of those behind it
 */
public record AssetView(
    LocalDate asOf,
    String direction,
    String id,
    AssetKind kind,
    String name,
    @Nullable Double voltageKv,
    Grade grade,
    @Nullable Zone zone,
    @Nullable FeederView feeder,
    @Nullable GeometryView location,
    double @Nullable [] bbox,
    List<TownView> towns,
    @Nullable Double ratedKva,
    @Nullable Double limitKva,
    double utilisationLimit,
    @Nullable Double utilisation,
    @Nullable Double peakKva,
    @Nullable OffsetDateTime peakAt,
    @Nullable Double committedKva,
    @Nullable Double headroomKva,
    @Nullable Double availableKva,
    boolean estimated,
    @Nullable Reason reason,
    @Nullable LocalDate since,
    @Nullable LocalDate reliefOn,
    List<SeasonView> hourly,
    List<PathRowView> path,
    Below below,
    @Nullable WaitingView waiting,
    List<ReinforcementView> reinforcements,
    List<CostedRemedyView> remedies,
    CostsStamp costs,
    List<PlannedOutageView> outages) {

  /** The feeder it belongs to. */
  public record FeederView(String id, String name) {}

  /** What gets its power through it, with the fullest of it. */
  public record Below(
      int transformers,
      int customers,
      double generationKw,
      int overloaded,
      int heavy,
      int noData,
      List<Member> assets) {}

  /** One asset below another. */
  public record Member(
      String id,
      AssetKind kind,
      String name,
      Grade grade,
      @Nullable Double utilisation,
      @Nullable Double availableKva) {}

  /** Open requests that hold nothing and wait here; null as a whole when the store is away. */
  public record WaitingView(
      int requests,
      double kva,
      int fastTrack,
      @Nullable LocalDate oldestAppliedOn,
      List<Waiter> rows) {}

  /** One request that waits. */
  public record Waiter(String id, LocalDate appliedOn, double kva, String use, String status) {}
}
