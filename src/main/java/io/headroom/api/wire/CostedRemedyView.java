package io.headroom.api.wire;

import io.headroom.lookup.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Work that would relieve a limit, with its price.
 *
 * @param lifts true when the asset has something left afterwards
 * @param costPerKva CNY for a kVA gained, by the middle of the range
 */
public record CostedRemedyView(
    Remedy.Kind kind,
    @Nullable String assetId,
    @Nullable Double gainKva,
    String detail,
    String detailEn,
    boolean lifts,
    @Nullable CostView cost,
    @Nullable Double costPerKva) {}
