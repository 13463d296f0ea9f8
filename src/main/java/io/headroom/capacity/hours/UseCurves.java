package io.headroom.capacity.hours;

import io.headroom.network.AssetKind;
import io.headroom.network.Commitment;
import io.headroom.network.Setting;
import io.headroom.rules.Use;
import io.headroom.topology.Assets;
import java.util.Locale;
import java.util.Optional;

/** Which curve a promised connection will follow, by its use and where it stands. */
final class UseCurves {
  private final Assets assets;
  private final HourCurves curves;

  UseCurves(Assets assets, HourCurves curves) {
    this.assets = assets;
    this.curves = curves;
  }

  /** Flat for a use nobody knows. */
  int of(Commitment commitment) {
    Optional<Use> use = Use.ofCode(commitment.use().toLowerCase(Locale.ROOT).replace('_', '-'));
    return use.map(known -> curves.numberOf(profile(known, commitment.assetId())))
        .orElse(HourCurves.FLAT);
  }

  private String profile(Use use, String assetId) {
    return switch (use) {
      case RESIDENTIAL -> isRural(assetId) ? "RES_RURAL" : "RES_TOWN";
      case COMMERCIAL -> "COMMERCE";
      case INDUSTRIAL -> "IND_1SHIFT";
      case EV_PRIVATE -> "EV_HOME";
      case EV_PUBLIC -> "EV_PUBLIC";
      case BASE_STATION_5G -> "BASE_5G";
      case AGRICULTURAL, ROOFTOP_PV_HOUSEHOLD, ROOFTOP_PV_CI -> "FLAT";
    };
  }

  /** Only a transformer has a setting; a compound that takes 10 kV is a town's. */
  private boolean isRural(String assetId) {
    int row = assets.find(AssetKind.DISTRIBUTION_TRANSFORMER, assetId);
    return row >= 0 && assets.network().distributionTransformers().setting(row) == Setting.RURAL;
  }
}
