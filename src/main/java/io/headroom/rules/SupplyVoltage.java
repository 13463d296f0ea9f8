package io.headroom.rules;

/** The nominal voltage a customer is connected at. */
public enum SupplyVoltage {
  LV_220(0.22),
  LV_380(0.38),
  MV_10(10),
  HV_35(35),
  HV_110(110),
  /** More than the county grid can give: a study of the 220 kV system. */
  BEYOND(220);

  private final double kv;

  SupplyVoltage(double kv) {
    this.kv = kv;
  }

  /** Phase-to-phase, except the single-phase 0.22. */
  public double kv() {
    return kv;
  }

  public boolean isLow() {
    return this == LV_220 || this == LV_380;
  }
}
