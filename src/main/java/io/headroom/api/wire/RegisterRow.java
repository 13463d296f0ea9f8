package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of the register. Figures of the asset are kVA of demand or kW of generation; the
 * bays of a substation have none.
 *
 * @param bbox west, south, east, north of those behind it
 * @param since first day on which it was full; null when that is not known
 * @param remedy the cheapest that lifts it; null when none does, or none can be priced
 */
public record RegisterRow(
    int rank,
    String assetId,
    AssetKind assetKind,
    String name,
    @Nullable Double voltageKv,
    List<TownView> towns,
    @Nullable GeometryView location,
    double @Nullable [] bbox,
    Reason reason,
    @Nullable Grade grade,
    @Nullable Zone zone,
    @Nullable Double utilisation,
    @Nullable Double ratedKva,
    @Nullable Double limitKva,
    @Nullable Double peakKva,
    @Nullable Double committedKva,
    @Nullable Double availableKva,
    double overByKva,
    @Nullable LocalDate since,
    @Nullable LocalDate reliefOn,
    @Nullable Relief relief,
    Blocks blocks,
    Behind behind,
    @Nullable CostedRemedyView remedy,
    List<CostedRemedyView> remedies) {

  /** Work that is planned on it. */
  public record Relief(String title, double addsKva) {}

  /**
   * What it blocks: open requests that hold nothing and wait for it, null when the store is away,
   * and those for whom it is the binding asset.
   */
  public record Blocks(
      @Nullable Double kva,
      @Nullable Integer requests,
      @Nullable Integer fastTrack,
      int customers,
      int transformers,
      @Nullable LocalDate oldestAppliedOn) {}

  /** All that get their power through it, whatever binds them. */
  public record Behind(int customers, int transformers) {}
}
