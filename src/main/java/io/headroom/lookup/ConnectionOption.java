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
   * How far the point is.
   *
   * @param routeMetres straight line times the detour factor, an estimate
   * @param serviceRadiusMetres reach of a low-voltage supply; NaN above low voltage
   */
  public record Reach(double distanceMetres, double routeMetres, double serviceRadiusMetres) {
    public boolean isWithinRadius() {
      return Double.isNaN(serviceRadiusMetres) || distanceMetres <= serviceRadiusMetres;
    }
  }
}
