package io.headroom.network;

/** Whether a transformer stands in a town or in the country; it decides the service radius. */
public enum Setting {
  URBAN,
  RURAL
}
