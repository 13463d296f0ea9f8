package io.headroom.rules;

import java.util.EnumMap;
import java.util.Map;

/** At which voltage and how far away a request may be connected. */
final class ConnectionRules {
  final double urbanRadiusMetres;
  final double ruralRadiusMetres;
  final double detourFactor;
  final double[] searchRingsMetres;
  final int wantedFeeders;
  final double candidateUtilisationBelow;
  final int wantedRingBays;
  final double dedicatedFeederFromKva;
  final double transferTarget;
  final double newFeederReachMetres;
  final double[] standardTransformersKva;
  final double[] standardMainTransformersKva;
  final VoltageBand planningBand;

  private final Map<SupplyVoltage, Double> demandMaximumKw;
  private final Map<SupplyVoltage, Double> photovoltaicMaximumKw;
  private final Map<SupplyVoltage, VoltageBand> bands = new EnumMap<>(SupplyVoltage.class);
  private final VoltageBand highBand;

  ConnectionRules(RuleReading rules) {
    urbanRadiusMetres = rules.positive("service-radius.urban");
    ruralRadiusMetres = rules.positive("service-radius.rural");
    detourFactor = rules.positive("route.detour-factor");
    searchRingsMetres = rules.rising("search.rings");
    wantedFeeders = rules.whole("search.wanted-feeders");
    candidateUtilisationBelow = rules.ratio("candidate.utilisation-below");
    wantedRingBays = rules.whole("candidate.wanted-ring-bays");
    dedicatedFeederFromKva = rules.positive("dedicated-feeder.from-kva");
    transferTarget = rules.ratio("remedy.transfer-target");
    newFeederReachMetres = rules.positive("remedy.new-feeder-reach");
    standardTransformersKva = rules.rising("standard.distribution-transformers");
    standardMainTransformersKva = rules.rising("standard.main-transformers");
    demandMaximumKw = demandLimits(rules);
    photovoltaicMaximumKw = photovoltaicLimits(rules);
    planningBand = band(rules, "voltage.planning-10", Double.POSITIVE_INFINITY);
    highBand = band(rules, "voltage.high", rules.positive("voltage.high-spread"));
    bands.put(SupplyVoltage.LV_220, band(rules, "voltage.lv-220", Double.POSITIVE_INFINITY));
    bands.put(SupplyVoltage.LV_380, band(rules, "voltage.lv-380", Double.POSITIVE_INFINITY));
    bands.put(SupplyVoltage.MV_10, band(rules, "voltage.mv-10", Double.POSITIVE_INFINITY));
  }

  private static Map<SupplyVoltage, Double> demandLimits(RuleReading rules) {
    Map<SupplyVoltage, Double> limits = new EnumMap<>(SupplyVoltage.class);
    limits.put(SupplyVoltage.LV_220, rules.positive("level.single-phase-max-kw"));
    limits.put(SupplyVoltage.LV_380, rules.positive("level.low-max-kw"));
    limits.put(SupplyVoltage.MV_10, rules.positive("level.mv-10-max-kw"));
    limits.put(SupplyVoltage.HV_35, rules.positive("level.hv-35-max-kw"));
    limits.put(SupplyVoltage.HV_110, rules.positive("level.hv-110-max-kw"));
    return limits;
  }

  private static Map<SupplyVoltage, Double> photovoltaicLimits(RuleReading rules) {
    Map<SupplyVoltage, Double> limits = new EnumMap<>(SupplyVoltage.class);
    limits.put(SupplyVoltage.LV_220, rules.positive("level.pv.lv-220-max-kw"));
    limits.put(SupplyVoltage.LV_380, rules.positive("level.pv.lv-380-max-kw"));
    limits.put(SupplyVoltage.MV_10, rules.positive("level.pv.mv-10-max-kw"));
    limits.put(SupplyVoltage.HV_35, rules.positive("level.pv.hv-35-max-kw"));
    limits.put(SupplyVoltage.HV_110, rules.positive("level.pv.hv-110-max-kw"));
    return limits;
  }

  private static VoltageBand band(RuleReading rules, String key, double spread) {
    double[] limits = rules.rising(key);
    if (limits.length != 2) {
      throw new IllegalArgumentException(
          "rule " + key + ": expected minimum and maximum, got '" + rules.text(key) + "'");
    }
    return new VoltageBand(limits[0], limits[1], spread);
  }

  SupplyVoltage supplyVoltage(Use use, double kw, boolean singlePhaseAsked) {
    if (!(kw > 0)) {
      throw new IllegalArgumentException("size must be above 0 kW, got " + kw);
    }
    boolean singlePhase = use.isGeneration() || singlePhaseAsked;
    Map<SupplyVoltage, Double> limits =
        use.isGeneration() ? photovoltaicMaximumKw : demandMaximumKw;
    for (Map.Entry<SupplyVoltage, Double> limit : limits.entrySet()) {
      boolean offered = singlePhase || limit.getKey() != SupplyVoltage.LV_220;
      if (offered && Threshold.within(kw, limit.getValue())) {
        return limit.getKey();
      }
    }
    return SupplyVoltage.BEYOND;
  }

  VoltageBand voltageBand(SupplyVoltage voltage) {
    return bands.getOrDefault(voltage, highBand);
  }
}
