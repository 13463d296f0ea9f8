package io.headroom.lookup;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import io.headroom.rules.SupplyVoltage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked answer: where, how far, how much, what holds it.
 *
 * @param availableKva least over the supply path, and over the reserve's for dual supply; NaN when
 *     a measurement is missing
 * @param reason why it does not fit; null when it fits
 * @param shortKva how much is missing; 0 when it fits or nothing was asked for
 * @param voltageKv nominal class the customer would be supplied at
 */
public record ConnectionOption(
    int rank,
    boolean fits,
    double availableKva,
    ConnectionPoint point,
    SupplyVoltage level,
    double voltageKv,
    Reach reach,
    boolean estimated,
    @Nullable BindingConstraint binding,
    @Nullable Reason reason,
    double shortKva,
    List<CapacityRow> rows,
    @Nullable Reserve reserve,
    Outlook outlook,
    List<Condition> conditions,
    List<Remedy> remedies) {
  public ConnectionOption {
    rows = List.copyOf(rows);
    conditions = List.copyOf(conditions);
    remedies = List.copyOf(remedies);
  }

  /**
   * What the load flow and the hours of the day say.
   *
   * @param voltage null where no load flow could be solved
   * @param hourlyKva available kVA by hour of the year, as {@code HourOfYear} counts them; empty
   *     when not asked for or unknown
   */
  public record Outlook(@Nullable VoltageCheck voltage, double[] hourlyKva) {}

  /**
   * How far the point is, and which spots of the place it could serve.
   *
   * @param distanceMetres to the centre of the circle that the place lies in
   * @param routeMetres that straight line times the detour factor, an estimate
   * @param serviceRadiusMetres reach of a low-voltage supply; NaN above low voltage
   * @param accuracyMetres radius of the circle; 0 when the place is known exactly
   * @param judgedMetres straight line that the voltage is judged over, to one spot of the circle
   */
  public record Reach(
      double distanceMetres,
      double routeMetres,
      double serviceRadiusMetres,
      double accuracyMetres,
      double judgedMetres,
      Coverage coverage) {

    /** True when at least one spot of the circle is near enough. */
    public boolean isWithinRadius() {
      return coverage != Coverage.NOWHERE;
    }

    public boolean isExact() {
      return accuracyMetres == 0;
    }

    /** From the spot of the circle that is nearest to the point. */
    public double nearestMetres() {
      return Math.max(0, distanceMetres - accuracyMetres);
    }

    boolean isEverywhere() {
      return coverage == Coverage.EVERYWHERE;
    }

    /** The same with a voltage judged over another length, and no promise for every spot. */
    Reach somewhere(double metres) {
      return new Reach(
          distanceMetres,
          routeMetres,
          serviceRadiusMetres,
          accuracyMetres,
          metres,
          Coverage.SOMEWHERE);
    }
  }
}
