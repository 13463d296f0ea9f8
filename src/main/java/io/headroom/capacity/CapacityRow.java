package io.headroom.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset of a supply path in one answer: what it may carry, carries, has promised, and leaves.
 *
 * <p>Demand is in kVA. For generation the same columns hold kW of DL/T 2041: limit = S_d (by the
 * edition of 2019 what may be connected before λ exceeds 80 %), peak = connected, committed =
 * registered and promised, headroom = C2, and {@code availableKva} is in kVA again. Limit, peak and
 * committed are rounded to 0.1 and the headroom is their difference, so that the row adds up for
 * its reader. Unknown is NaN.
 *
 * @param coefficient share of the request that the asset sees
 * @param availableKva headroom ÷ coefficient when positive, else the headroom
 * @param utilisation (peak + committed) ÷ rated, of demand in both directions
 * @param zone only for generation
 * @param estimated the peak was allocated from a meter further up
 */
public record CapacityRow(
    int asset,
    double limitKva,
    double peakKva,
    double committedKva,
    double headroomKva,
    double coefficient,
    double availableKva,
    double utilisation,
    Grade grade,
    @Nullable Zone zone,
    boolean estimated) {

  /** What would be available with so much more headroom: divided by the share when positive. */
  public double availableWithKva(double moreKva) {
    double left = headroomKva + moreKva;
    return left > 0 ? left / coefficient : left;
  }

  /** An overload is certain; a missing measurement hides anything less. */
  public static Grade worstGrade(List<CapacityRow> rows) {
    Grade worst = rows.isEmpty() ? Grade.NO_DATA : Grade.NORMAL;
    for (CapacityRow row : rows) {
      worst = rank(row.grade()) > rank(worst) ? row.grade() : worst;
    }
    return worst;
  }

  private static int rank(Grade grade) {
    return switch (grade) {
      case NORMAL -> 0;
      case HEAVY -> 1;
      case NO_DATA -> 2;
      case OVERLOADED -> 3;
    };
  }

  /** Null when there is no zone at all, as for demand. */
  public static @Nullable Zone worstZone(List<CapacityRow> rows) {
    Zone worst = null;
    for (CapacityRow row : rows) {
      Zone zone = row.zone();
      if (zone != null && (worst == null || rank(zone) > rank(worst))) {
        worst = zone;
      }
    }
    return worst;
  }

  private static int rank(Zone zone) {
    return switch (zone) {
      case GREEN -> 0;
      case YELLOW -> 1;
      case NO_DATA -> 2;
      case RED -> 3;
    };
  }
}
