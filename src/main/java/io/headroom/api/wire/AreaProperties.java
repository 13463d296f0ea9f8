package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.capacity.Zone;
import io.headroom.network.AssetKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a constrained area.
 *
 * @param band range in kVA that stands for the figure when the binding asset is not shown
 * @param since when the constraint began; null when nobody recorded it
 * @param reliefOn when planned work at the binding asset is in service
 * @param mix only of a hexagon
 */
public record AreaProperties(
    String id,
    String level,
    String name,
    Grade grade,
    @Nullable Zone zone,
    boolean constrained,
    @Nullable Double availableKva,
    @Nullable String band,
    @Nullable Reason reason,
    @Nullable BindingAsset bindingAsset,
    @Nullable LocalDate since,
    @Nullable LocalDate reliefOn,
    @Nullable Integer customers,
    LocalDate asOf,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Mix mix) {

  /** What else a hexagon holds beside its best transformer. */
  public record Mix(int transformers, double constrainedShare, Grade worstGrade) {}

  /** The asset that decides; its id is null where it is not shown. */
  public record BindingAsset(@Nullable String id, AssetKind kind, String name) {}
}
