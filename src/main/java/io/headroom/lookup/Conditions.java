package io.headroom.lookup;

import io.headroom.rules.Text;

/** Conditions that hold back a plain yes although the figures fit. */
final class Conditions {
  private Conditions() {}

  static Condition afterMeasurement(double availableKva) {
    String amount = Quantity.available(availableKva);
    return Condition.of(
        Condition.Kind.AFTER_MEASUREMENT,
        availableKva,
        new Text(
            "这里的负荷是估算的，现场测量以后能接约 " + amount + "。",
            "The load here is an estimate; about " + amount + " after a measurement on site."));
  }

  static Condition exactPlace(double availableKva, double accuracyMetres) {
    String radius = Quantity.distance(accuracyMetres);
    return Condition.of(
        Condition.Kind.EXACT_PLACE,
        availableKva,
        new Text(
            "这个地名只准到 " + radius + "，请在地图上点出准确位置。",
            "This place is only known to within " + radius + "; mark the exact spot on the map."));
  }
}
