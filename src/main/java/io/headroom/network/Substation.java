package io.headroom.network;

import io.headroom.geo.Position;

/**
 * A site where voltage is transformed or circuits are switched.
 *
 * @param spareBays10kv spare 10 kV bays; −1 when only the total is known
 * @param spareBays35kv spare 35 kV bays; −1 when only the total is known
 * @param peakMva coincident peak of the whole site; NaN when not measured
 */
public record Substation(
    String id,
    String name,
    Position location,
    double voltageKv,
    int spareBays,
    int spareBays10kv,
    int spareBays35kv,
    double peakMva) {

  /** Spare bays at the voltage class: the figure for that class, else the total. */
  public int spareBaysAt(double kv) {
    double nominal = NominalVoltage.classOf(kv);
    if (nominal == 10 && spareBays10kv >= 0) {
      return spareBays10kv;
    }
    if (nominal == 35 && spareBays35kv >= 0) {
      return spareBays35kv;
    }
    return spareBays;
  }
}
