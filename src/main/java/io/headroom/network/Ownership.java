package io.headroom.network;

/** Who may be connected to an asset: anyone, or only the customer it was built for. */
public enum Ownership {
  PUBLIC,
  DEDICATED
}
