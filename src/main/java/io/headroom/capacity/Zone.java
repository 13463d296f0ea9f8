package io.headroom.capacity;

/** Zone of DL/T 2041: may distributed generation still be connected below this asset? */
public enum Zone {
  /** C2 &gt; 0 and nothing above is red. */
  GREEN,
  /** What is connected fits, what is registered as well does not. */
  YELLOW,
  /** What is connected already is too much, here or above. */
  RED,
  NO_DATA
}
