package io.headroom.capacity.transfer;

/** Why nothing can be moved over a tie. */
public enum Obstacle {
  /** A load or a rating that would have to be known is not. */
  NO_DATA,
  /** One of the two sides is fed from two sources. */
  MESHED,
  /** The feeders are of different voltage classes. */
  OTHER_VOLTAGE,
  /** Nothing that could be cut off draws load, or the neighbour itself hangs from it. */
  NOTHING_TO_MOVE,
  /** Something that would take the load would be used beyond the target. */
  OVERLOAD,
  /** A voltage would fall below its limit. */
  VOLTAGE,
  /** The load flow finds no state: the voltage would collapse. */
  DIVERGED
}
