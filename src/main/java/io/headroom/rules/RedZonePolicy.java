package io.headroom.rules;

/** What happens to a generator that asks for a place in a red zone (DL/T 2041). */
public enum RedZonePolicy {
  /** Nothing is accepted until the zone changes. */
  SUSPEND,
  /** Accepted in order of application, connected when there is room. */
  QUEUE,
  /** Connected at once if it never exports. */
  ALLOW_ZERO_EXPORT
}
