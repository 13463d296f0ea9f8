package io.headroom.capacity.hosting;

/** What stops an addition from being larger. */
public enum LimitKind {
  /** Current of a branch: a section, or the head of a feeder. */
  CURRENT,
  /** Apparent power arriving at a bus: a transformer. */
  POWER,
  /** A bus of the feeder, or on the way to the source, falls too low. */
  VOLTAGE_LOW,
  /** A bus of the feeder, or on the way to the source, rises too high. */
  VOLTAGE_HIGH,
  /** Active power running back towards the source. */
  REVERSE,
  /** What the network above the source can still take. */
  ABOVE,
  /** No voltage exists at which more would arrive. */
  COLLAPSE,
  /** Nothing does. */
  NONE
}
