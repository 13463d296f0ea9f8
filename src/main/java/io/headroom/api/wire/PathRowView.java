package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import org.jspecify.annotations.Nullable;

/**
 * One asset of a supply path. The headroom is limit − peak − committed of this row, and the
 * available capacity is the headroom over the coefficient, so that a reader can check.
 *
 * @param band range in kVA that stands for the figures of an asset that is not shown; its {@code
 *     availableKva} is then the lower end of the range
 * @param binding true for the row that decides the option
 */
public record PathRowView(
    @Nullable String assetId,
    AssetKind assetKind,
    String name,
    double voltageKv,
    @Nullable Double ratedKva,
    @Nullable Double limitKva,
    @Nullable Double peakKva,
    @Nullable Double committedKva,
    @Nullable Double headroomKva,
    @Nullable Double coefficient,
    @Nullable Double availableKva,
    @Nullable Double utilisation,
    Grade grade,
    @Nullable Zone zone,
    boolean binding,
    boolean estimated,
    @Nullable String band) {}
