package io.headroom.planning.whatif;

import io.headroom.capacity.AssetLoading;
import io.headroom.capacity.NoonLoad;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.GridDataset;
import io.headroom.network.LoadProfile;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.rules.RuleSet;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;

/**
 * Writes into the rows what the meters would have measured had the network been switched as it is
 * on the drawing board, so that whatever reads a delivery reads the change as well.
 *
 * <p>A meter shows net of what feeds in below. So the difference that is written is the one between
 * the load wanted and the load that the old reading would mean under the new switching.
 */
final class MeterRows {
  private static final double SQRT_3 = Math.sqrt(3);
  private static final double KVA_PER_MVA = 1000;
  private static final double COMPLETE_PERCENT = 100;
  private static final double NOTHING = 1e-9;

  private final DeliveredLoads delivered;
  private final MovedMeters moved;
  private final Assets after;
  private final Assets before;
  private final RuleSet rules;
  private final double skyPu;
  private final AssetLoading readPeak;
  private final double[] readNoon;

  /** {@code plain}: the changed network with the readings of the snapshot, traced. */
  MeterRows(
      DeliveredLoads delivered,
      MovedMeters moved,
      GridDataset plain,
      SupplyForest forest,
      RuleSet rules) {
    this.delivered = delivered;
    this.moved = moved;
    this.after = forest.assets();
    this.before = delivered.chains().forest().assets();
    this.rules = rules;
    this.skyPu = largestSky(plain);
    this.readPeak = AssetLoading.assess(plain, forest, rules);
    this.readNoon = NoonLoad.assess(plain, forest, rules);
  }

  void writeTo(GridRows rows) {
    moved.movedTransformers().stream()
        .filter(t -> !delivered.transformers().isDelivered(t))
        .forEach(t -> rows.transformers.set(t, estimated(rows.transformers.get(t), t)));
    for (int f = 0; f < rows.feeders.size(); f++) {
      rows.feeders.set(f, feeder(rows.feeders.get(f), after.asset(AssetKind.FEEDER, f)));
    }
    for (int t = 0; t < rows.powerTransformers.size(); t++) {
      int asset = after.asset(AssetKind.MAIN_TRANSFORMER, t);
      rows.powerTransformers.set(t, transformer(rows.powerTransformers.get(t), asset));
    }
    for (int s = 0; s < rows.substations.size(); s++) {
      rows.substations.set(s, substation(rows.substations.get(s), s));
    }
  }

  private Feeder feeder(Feeder row, int asset) {
    double kva = missingKva(asset);
    double noonKw = row.noonKw() + missingKw(asset);
    return new Feeder(
        row.id(),
        row.name(),
        row.headNode(),
        row.headSwitchId(),
        row.headSectionId(),
        row.ratedA(),
        kva == 0 ? row.peakA() : row.peakA() + kva / (SQRT_3 * after.voltageKv(asset)),
        row.peakAt(),
        noonKw,
        row.coveragePercent(),
        row.ownership());
  }

  private PowerTransformer transformer(PowerTransformer row, int asset) {
    Loading was = row.loading();
    Loading now =
        new Loading(
            was.peakKva() + missingKva(asset),
            was.peakAt(),
            was.noonKw() + missingKw(asset),
            was.coveragePercent(),
            was.estimated());
    return Rows.loaded(row, now);
  }

  private Substation substation(Substation row, int substation) {
    double kva = missing(moved.stationKva(substation) - moreHiddenKva(substation));
    return kva == 0 ? row : Rows.peaking(row, row.peakMva() + kva / KVA_PER_MVA);
  }

  /**
   * What feeds in below a station is hidden from its meter as it is from those of its transformers.
   */
  private double moreHiddenKva(int substation) {
    double kva = 0;
    for (int t = 0; t < before.count(AssetKind.MAIN_TRANSFORMER); t++) {
      int asset = after.asset(AssetKind.MAIN_TRANSFORMER, t);
      double more = readPeak.peakKva(asset) - wasKva(asset);
      boolean counts = after.network().substationOf(t) == substation && !Double.isNaN(more);
      kva += counts ? more : 0;
    }
    return kva;
  }

  /** A transformer nobody measured keeps what its old feeder made of it. */
  private DistributionTransformer estimated(DistributionTransformer row, int t) {
    double connectedKw = row.connectedGenerationKw();
    double noonKw =
        delivered.noonKw(before.asset(AssetKind.DISTRIBUTION_TRANSFORMER, t))
            - rules.maximumReverseRatio() * connectedKw;
    double peakKva = delivered.transformers().kva(t) - skyPu * connectedKw;
    return Rows.loaded(row, new Loading(peakKva, null, noonKw, COMPLETE_PERCENT, true));
  }

  private double missingKva(int asset) {
    return missing(wasKva(asset) + moved.peakKva(asset) - readPeak.peakKva(asset));
  }

  private double missingKw(int asset) {
    return missing(wasKw(asset) + moved.noonKw(asset) - readNoon[asset]);
  }

  /** A figure nobody had stays unknown, whatever is added to it. */
  private static double missing(double difference) {
    return Math.abs(difference) < NOTHING ? 0 : difference;
  }

  /** A head that is new has carried nothing. */
  private double wasKva(int asset) {
    int was = beforeOf(asset);
    return was < 0 ? 0 : delivered.peakKva(was);
  }

  private double wasKw(int asset) {
    int was = beforeOf(asset);
    return was < 0 ? 0 : delivered.noonKw(was);
  }

  private int beforeOf(int asset) {
    AssetKind kind = after.kind(asset);
    int row = after.row(asset);
    return row < before.count(kind) ? before.asset(kind, row) : -1;
  }

  private static double largestSky(GridDataset dataset) {
    return dataset.profiles().stream()
        .filter(profile -> profile.profile().equals("PV_CLEAR"))
        .map(LoadProfile::pu)
        .flatMapToDouble(Arrays::stream)
        .max()
        .orElse(1);
  }
}
