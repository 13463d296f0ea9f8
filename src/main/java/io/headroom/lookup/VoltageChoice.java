package io.headroom.lookup;

/** The voltage a customer insists on, instead of the one that follows from the size. */
public enum VoltageChoice {
  BY_SIZE,
  LV,
  MV,
  HV
}
