package io.headroom.planning.register;

import io.headroom.capacity.Reason;
import io.headroom.geo.Extent;
import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of the grid where nothing more can be connected: a row of the register.
 *
 * @param availableKva what the asset itself has left, kW for generation; negative when it is over
 * @param blocks those for whom it is the binding asset
 * @param behind all that get their power through it
 * @param box around those behind it
 */
public record Constraint(
    Subject subject,
    Direction direction,
    Reason reason,
    double availableKva,
    Served blocks,
    Served behind,
    List<AdministrativeArea> towns,
    @Nullable Extent box) {
  public Constraint {
    towns = List.copyOf(towns);
  }

  /**
   * What is full.
   *
   * @param asset −1 for the bays of a substation
   * @param substation row of the substation whose bays they are; −1 for an asset
   */
  public record Subject(
      int asset,
      int substation,
      String id,
      AssetKind kind,
      String name,
      double voltageKv,
      @Nullable Position location) {

    public boolean isBays() {
      return substation >= 0;
    }
  }

  /** How many hang on it; customers as far as they are counted. */
  public record Served(int transformers, int customers) {
    static final Served NOBODY = new Served(0, 0);
  }

  /** How far it is over; 0 when it is not. */
  public double overKva() {
    return availableKva < 0 ? -availableKva : 0;
  }
}
