package io.headroom.lookup;

/** Which spots of the circle that a place lies in a connection point could serve. */
public enum Coverage {
  EVERYWHERE,
  /** The exact spot decides. */
  SOMEWHERE,
  NOWHERE
}
