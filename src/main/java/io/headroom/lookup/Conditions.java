package io.headroom.lookup;

import io.headroom.capacity.hours.HourlyOffer;
import io.headroom.rules.RuleSet;
import io.headroom.rules.TariffPeriod;
import io.headroom.rules.Text;
import java.util.List;
import java.util.stream.IntStream;

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

  static Condition valleyOnly(HourlyOffer offer, RuleSet rules) {
    List<Integer> valley =
        rules.tariffPeriods().stream()
            .filter(period -> period.kind() == TariffPeriod.Kind.VALLEY)
            .flatMap(period -> IntStream.range(period.fromHour(), period.toHour()).boxed())
            .toList();
    String hours = valley.get(0) + "–" + (valley.get(valley.size() - 1) + 1);
    String amount = Quantity.available(offer.kva());
    return new Condition(
        Condition.Kind.VALLEY_ONLY,
        offer.kva(),
        null,
        valley,
        new Text(
            "只在 " + hours + " 时充电，这里能接 " + amount + "。",
            "Charging " + hours + " h only, " + amount + " is available here."));
  }

  static Condition orderlyCharging(HourlyOffer offer) {
    String amount = Quantity.available(offer.kva());
    return new Condition(
        Condition.Kind.ORDERLY_CHARGING,
        offer.kva(),
        null,
        offer.hoursInEverySeason(),
        new Text(
            "参加有序充电，这里能接 " + amount + "。",
            "With managed charging, " + amount + " is available here."));
  }

  /**
   * @param held hours at which the whole output would be too much for the grid
   */
  static Condition zeroExport(double usableKva, List<Integer> held) {
    String amount = Quantity.available(usableKva);
    return new Condition(
        Condition.Kind.ZERO_EXPORT,
        usableKva,
        null,
        held,
        new Text(
            "不向电网送电，这里能装到 " + amount + "。",
            "With zero export, up to " + amount + " can be installed here."));
  }

  static Condition afterTransfer(double availableKva, String tie) {
    String amount = Quantity.available(availableKva);
    return Condition.of(
        Condition.Kind.AFTER_TRANSFER,
        availableKva,
        new Text(
            "转供以后（合上" + tie + "），这里能接 " + amount + "。",
            "After a transfer over " + tie + ", " + amount + " is available here."));
  }

  static Condition exactPlace(double availableKva, double accuracyMetres) {
    Text mark = new Text("，请在地图上点出准确位置。", "; mark the exact spot on the map.");
    return Condition.of(
        Condition.Kind.EXACT_PLACE, availableKva, AreaSentence.somewhere(accuracyMetres, mark));
  }
}
