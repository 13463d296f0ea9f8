package io.headroom.network;

/** How a section is built. */
public enum LineKind {
  OVERHEAD,
  CABLE
}
