package io.headroom.capacity.flow;

import io.headroom.capacity.hours.HourOfYear;
import io.headroom.network.Direction;

/**
 * When the network is looked at, and what for.
 *
 * <p>A demand moment has the largest imports and counts on firm generation only; a generation
 * moment has the loads of the typical noon and everything connected feeding in.
 *
 * @param index an hour of the year from 0 to 95, {@link #PEAK_INDEX} or {@link #NOON_INDEX}
 */
public record Moment(Direction direction, int index) {
  public static final int PEAK_INDEX = HourOfYear.COUNT;
  public static final int NOON_INDEX = HourOfYear.COUNT + 1;

  /** Every feeder at its own peak of the year. */
  public static final Moment PEAK = new Moment(Direction.DEMAND, PEAK_INDEX);

  /** The typical noon of DL/T 2041. */
  public static final Moment NOON = new Moment(Direction.GENERATION, NOON_INDEX);

  public Moment {
    boolean hour = index >= 0 && index < HourOfYear.COUNT;
    int typical = direction == Direction.DEMAND ? PEAK_INDEX : NOON_INDEX;
    if (!hour && index != typical) {
      throw new IllegalArgumentException("no moment " + index + " in direction " + direction);
    }
  }

  /** {@code hour} from 0 to 95. */
  public static Moment hour(Direction direction, int hour) {
    return new Moment(direction, hour);
  }

  public boolean isHour() {
    return index < HourOfYear.COUNT;
  }
}
