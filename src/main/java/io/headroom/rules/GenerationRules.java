package io.headroom.rules;

/** Figures of DL/T 2041 and what the utility does where there is no room for generation. */
final class GenerationRules {
  final GenerationEdition edition;
  final double beta;
  final double powerFactor;
  final double maximumReverseRatio;
  final double[] typicalHours;
  final double distributedHydroMaximumKw;
  final RedZonePolicy redZonePolicy;

  GenerationRules(RuleReading rules) {
    edition = rules.choice("generation.edition", GenerationEdition.class);
    beta = rules.ratio("generation.beta");
    powerFactor = rules.ratio("generation.power-factor");
    maximumReverseRatio = rules.ratio("generation.maximum-reverse-ratio");
    typicalHours = rules.rising("generation.typical-hours");
    distributedHydroMaximumKw = rules.number("generation.distributed-hydro-max-kw");
    redZonePolicy = rules.choice("generation.red-zone-policy", RedZonePolicy.class);
  }
}
