package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import io.headroom.planning.whatif.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of changes does to the network.
 *
 * @param checked every figure of availability and voltage has passed a load flow
 * @param assets those that notice, from the source downwards
 * @param truncated true when more notice than are told
 */
public record WhatIfView(
    LocalDate asOf,
    DatasetStamp dataset,
    RulesStamp rules,
    boolean checked,
    List<Step> steps,
    Totals before,
    Totals after,
    List<Effect> assets,
    boolean truncated) {

  /**
   * One change.
   *
   * @param created ids of what it adds, for later changes to name; absent when nothing
   */
  public record Step(
      int index,
      Change.Kind kind,
      String text,
      String textEn,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> created,
      Totals before,
      Totals after) {}

  /** The network in five figures. */
  public record Totals(
      int overloaded, int heavy, int noData, int constrained, @Nullable Double minimumPu) {}

  /** What one asset notices. */
  public record Effect(
      String id,
      AssetKind kind,
      String name,
      @Nullable GeometryView location,
      @Nullable State before,
      @Nullable State after) {}

  /** An asset's figures, in kVA and in kW of generation; null where nobody knows. */
  public record State(
      @Nullable Double ratedKva,
      @Nullable Double limitKva,
      @Nullable Double peakKva,
      @Nullable Double committedKva,
      @Nullable Double headroomKva,
      @Nullable Double availableKva,
      @Nullable Double utilisation,
      Grade grade,
      @Nullable String feederId,
      @Nullable Double minimumPu,
      @Nullable Double generationHeadroomKw,
      @Nullable Double generationAvailableKw,
      Zone zone) {}
}
