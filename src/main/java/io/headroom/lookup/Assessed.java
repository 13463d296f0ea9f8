package io.headroom.lookup;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what is left there and whether the need fits.
 *
 * @param reason why the need does not fit; null when it fits
 * @param partner the reserve supply, for dual supply
 */
record Assessed(
    Candidate candidate,
    ConnectionOption.Reach reach,
    AvailableCapacity capacity,
    double availableKva,
    @Nullable Reason reason,
    @Nullable Assessed partner,
    ConnectionOption.Outlook outlook,
    List<Condition> conditions) {

  boolean fits() {
    return reason == null;
  }

  /** It fits as far as capacity goes, but not at every spot that the place may be. */
  boolean fitsSomewhere() {
    return reason == Reason.EXACT_PLACE;
  }

  boolean isEnough() {
    return fits() || fitsSomewhere();
  }

  /** Of a dual supply the half that leaves less. */
  Assessed tighter() {
    return partner != null && partner.availableKva() < capacity.kva() ? partner : this;
  }

  boolean isGeneration() {
    return capacity.rows().stream().anyMatch(row -> row.zone() != null);
  }

  /** Headroom of an asset of the path, in the direction asked about; NaN when it is not on it. */
  double headroomKva(int asset) {
    return ofAsset(asset, CapacityRow::headroomKva);
  }

  /** What a sentence says is left there: always kVA, where a generation row counts kW. */
  double leftKva(int asset) {
    return ofAsset(asset, isGeneration() ? CapacityRow::availableKva : CapacityRow::headroomKva);
  }

  private double ofAsset(int asset, ToDoubleFunction<CapacityRow> figure) {
    return capacity.rows().stream()
        .filter(row -> row.asset() == asset)
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  boolean isEstimated() {
    return capacity.rows().stream().anyMatch(row -> row.estimated());
  }

  /**
   * Fits on measurements, fits on an estimate, both again for some spots of the place only, would
   * fit under a condition, does not fit.
   */
  int standing() {
    if (isEnough()) {
      return (fits() ? 4 : 2) + (isEstimated() ? 0 : 1);
    }
    return conditions.isEmpty() ? 0 : 1;
  }

  /** True when it is worth asking what would help. */
  boolean wantsConditions() {
    return !isEnough() || isEstimated();
  }

  Assessed withConditions(List<Condition> found) {
    return new Assessed(candidate, reach, capacity, availableKva, reason, partner, outlook, found);
  }

  Assessed withPartner(@Nullable Assessed reserve, double both, @Nullable Reason why) {
    return new Assessed(candidate, reach, capacity, both, why, reserve, outlook, conditions);
  }

  Assessed withOutlook(ConnectionOption.Outlook known) {
    return new Assessed(
        candidate, reach, capacity, availableKva, reason, partner, known, conditions);
  }
}
