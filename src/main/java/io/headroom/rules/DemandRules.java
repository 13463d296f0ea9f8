package io.headroom.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How much of a rating may be promised, and how much of a request an asset really sees. */
final class DemandRules {
  final double overloadFactor;
  final boolean n1InSplit;
  final double heavyFrom;
  final double overloadedFrom;
  final double typicalShareAtPeak;
  final double childrenTolerance;
  final double coverageFromPercent;
  final double implausiblePeakFrom;
  final int reservationMonthsLow;
  final int reservationMonthsHigh;
  final int measuredAfterMonths;
  final int disclosureMinimumCustomers;

  private final Map<Level, Double> utilisationLimits = new EnumMap<>(Level.class);
  private final Map<Level, Double> simultaneities = new EnumMap<>(Level.class);
  private final double ownPoint;
  private final double dwellingKva;
  private final StepTable dwellings;
  private final double chargerKva;
  private final StepTable chargers;
  private final double chargingDiversityFromKva;
  private final Map<Use, Double> above = new EnumMap<>(Use.class);
  private final Map<Use, Double> powerFactors = new EnumMap<>(Use.class);

  DemandRules(RuleReading rules) {
    overloadFactor = rules.positive("limit.overload-factor");
    n1InSplit = rules.flag("limit.n1-in-split");
    heavyFrom = rules.ratio("grade.heavy-from");
    overloadedFrom = rules.positive("grade.overloaded-from");
    typicalShareAtPeak = rules.ratio("loading.typical-share-at-peak");
    childrenTolerance = rules.number("loading.children-tolerance");
    coverageFromPercent = rules.number("loading.coverage-from");
    implausiblePeakFrom = rules.positive("loading.implausible-from");
    reservationMonthsLow = rules.whole("reservation.months.low");
    reservationMonthsHigh = rules.whole("reservation.months.high");
    measuredAfterMonths = rules.whole("reservation.measured-after-months");
    disclosureMinimumCustomers = rules.whole("disclosure.minimum-customers");
    ownPoint = rules.ratio("demand.own-point");
    dwellingKva = rules.positive("demand.residential.unit-kva");
    dwellings = StepTable.parse("demand.residential.steps", rules.text("demand.residential.steps"));
    chargerKva = rules.positive("demand.ev-private.unit-kva");
    chargers = StepTable.parse("demand.ev-private.curve", rules.text("demand.ev-private.curve"));
    chargingDiversityFromKva = rules.positive("demand.ev-public.diversity-from-kva");
    readLevels(rules);
    readUses(rules);
  }

  private void readLevels(RuleReading rules) {
    for (Level level : Level.values()) {
      simultaneities.put(level, rules.ratio("simultaneity." + level.code()));
      utilisationLimits.put(
          level,
          level == Level.SUBSTATION
              ? overloadFactor
              : rules.positive("limit.utilisation." + level.code()));
    }
  }

  private void readUses(RuleReading rules) {
    for (Use use : Use.values()) {
      powerFactors.put(use, rules.ratio("power-factor." + use.code()));
      if (!use.isGeneration() && use != Use.EV_PRIVATE) {
        above.put(use, rules.ratio("demand.above." + use.code()));
      }
    }
  }

  double utilisationLimit(Level level) {
    return figure(utilisationLimits, level);
  }

  double simultaneity(Level level) {
    return figure(simultaneities, level);
  }

  double powerFactor(Use use) {
    return figure(powerFactors, use);
  }

  double demandCoefficient(Use use, double kva, Level level) {
    if (use.isGeneration()) {
      return 1;
    }
    if (use == Use.EV_PRIVATE) {
      return chargers.linear(Threshold.units(kva, chargerKva));
    }
    if (level == Level.DISTRIBUTION_TRANSFORMER) {
      return use == Use.RESIDENTIAL ? dwellings.step(Threshold.units(kva, dwellingKva)) : ownPoint;
    }
    boolean fewChargers =
        use == Use.EV_PUBLIC
            && (Double.isNaN(kva) || !Threshold.within(chargingDiversityFromKva, kva));
    return fewChargers ? 1 : figure(above, use);
  }

  private static <K> double figure(Map<K, Double> figures, K key) {
    return Objects.requireNonNull(figures.get(key), () -> "no figure for " + key);
  }
}
