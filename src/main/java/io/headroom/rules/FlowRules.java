package io.headroom.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a load flow assumes where the dataset says nothing: power factors and impedances. */
final class FlowRules {
  private static final String POWER_FACTORS = "flow.load-power-factor.";
  private static final double KW_PER_W = 1e-3;
  private static final double LEAST_HIGH_CLASS_KV = 60;

  final double studyPowerFactor;
  final double serviceLineROhmPerKm;
  final double serviceLineXOhmPerKm;
  final int managedChargingHours;

  private final Map<String, Double> powerFactors = new LinkedHashMap<>();
  private final ImpedanceTable distribution;
  private final ImpedanceTable main35;
  private final ImpedanceTable main110;

  FlowRules(RuleReading rules) {
    studyPowerFactor = rules.ratio("flow.study-power-factor");
    serviceLineROhmPerKm = rules.positive("flow.service-line-r");
    serviceLineXOhmPerKm = rules.positive("flow.service-line-x");
    managedChargingHours = rules.whole("hours.managed-charging-hours");
    if (managedChargingHours < 1 || managedChargingHours > 24) {
      throw new IllegalArgumentException(
          "rule hours.managed-charging-hours: expected 1 to 24, got " + managedChargingHours);
    }
    distribution = ImpedanceTable.read(rules, "impedance.distribution", KW_PER_W);
    main35 = ImpedanceTable.read(rules, "impedance.main-35", 1);
    main110 = ImpedanceTable.read(rules, "impedance.main-110", 1);
    readPowerFactors(rules);
  }

  private void readPowerFactors(RuleReading rules) {
    for (Parameter row : rules.below(POWER_FACTORS)) {
      powerFactors.put(row.key().substring(POWER_FACTORS.length()), rules.ratio(row.key()));
    }
    rules.ratio(POWER_FACTORS + "*");
  }

  /** The row that says most about the name: {@code RES_*} before {@code *}. */
  double loadPowerFactor(String profile) {
    String best = "*";
    for (String pattern : powerFactors.keySet()) {
      if (matches(pattern, profile) && pattern.length() > best.length()) {
        best = pattern;
      }
    }
    return powerFactors.getOrDefault(best, 1.0);
  }

  private static boolean matches(String pattern, String profile) {
    return pattern.endsWith("*")
        ? profile.startsWith(pattern.substring(0, pattern.length() - 1))
        : profile.equals(pattern);
  }

  TransformerImpedance distributionTransformer(double kva) {
    return distribution.of(kva);
  }

  TransformerImpedance mainTransformer(double hvKv, double mva) {
    return (hvKv < LEAST_HIGH_CLASS_KV ? main35 : main110).of(mva);
  }
}
