package io.headroom.capacity.hours;

import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Setting;
import io.headroom.rules.RuleSet;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.Locale;
import java.util.Optional;

/** Which curve a promised connection will follow, by its use and where it stands. */
final class UseCurves {
  private final Assets assets;
  private final RuleSet rules;
  private final HourCurves curves;

  UseCurves(Assets assets, RuleSet rules, HourCurves curves) {
    this.assets = assets;
    this.rules = rules;
    this.curves = curves;
  }

  /** Flat for a use nobody knows. */
  int of(Commitment commitment) {
    Optional<Use> use = Use.ofCode(commitment.use().toLowerCase(Locale.ROOT).replace('_', '-'));
    return use.filter(known -> !known.isGeneration())
        .map(known -> curves.numberOf(rules.profile(known, isRural(commitment.assetId()))))
        .orElse(HourCurves.FLAT);
  }

  /** Only a transformer has a setting; a compound that takes 10 kV is a town's. */
  private boolean isRural(String assetId) {
    int row = assets.find(AssetKind.DISTRIBUTION_TRANSFORMER, assetId);
    return row >= 0 && assets.network().distributionTransformers().setting(row) == Setting.RURAL;
  }
}
