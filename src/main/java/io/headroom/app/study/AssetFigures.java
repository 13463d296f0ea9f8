package io.headroom.app.study;

import io.headroom.capacity.Headroom;
import io.headroom.capacity.Reason;
import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hosting.AreaStudy;
import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of results: what an asset carries and how much more it can take and give.
 *
 * <p>Hosting capacities are in kVA, rounded down, and stand for one addition at this place alone;
 * they do not add up over places.
 */
final class AssetFigures {
  /** Names, types and order of the columns; see {@code LayerSchema}. */
  static final String COLUMNS =
      "id:t* kind:t* name:t feeder:t voltage_kv:n rated_kva:n peak_kva:n committed_kva:n"
          + " headroom_kva:n utilisation:n grade:t estimated:t demand_kva:n demand_reason:t demand_binding:t"
          + " generation_kva:n generation_reason:t generation_binding:t zone:t minimum_pu:n"
          + " unexplained_share:n";

  /** Only the names. */
  static final List<String> NAMES =
      Arrays.stream(COLUMNS.split(" ")).map(c -> c.substring(0, c.indexOf(':'))).toList();

  private final StudiedNetwork network;
  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private int lastFeeder = -1;
  private double lastMinimumPu = Double.NaN;

  AssetFigures(StudiedNetwork network) {
    this.network = network;
    this.forest = network.forest();
    this.assets = forest.assets();
    this.headroom = network.headroom();
  }

  /**
   * Values in the order of the columns: texts, figures, and null for what is not known.
   *
   * @param study the area of the asset; null when it is in none
   */
  @Nullable Object[] of(int asset, @Nullable AreaStudy study) {
    int feeder = forest.feederOf(asset);
    return new @Nullable Object[] {
      assets.id(asset),
      assets.kind(asset).name(),
      forest.name(asset),
      feeder < 0 ? null : assets.network().feeders().get(feeder).id(),
      assets.voltageKv(asset),
      headroom.ratedKva(asset),
      headroom.peakKva(asset),
      headroom.committedKva(asset),
      headroom.headroomKva(asset),
      headroom.utilisation(asset),
      headroom.grade(asset).name(),
      headroom.isEstimated(asset) ? "yes" : "no",
      kva(study, asset, Moment.PEAK),
      reason(study, asset, Moment.PEAK),
      binding(study, asset, Moment.PEAK),
      kva(study, asset, Moment.NOON),
      reason(study, asset, Moment.NOON),
      binding(study, asset, Moment.NOON),
      headroom.zone(asset).name(),
      minimumPu(feeder),
      assets.kind(asset) == AssetKind.FEEDER ? network.peak().unexplainedShare(asset) : Double.NaN
    };
  }

  /** Largest addition, never rounded up; NaN when unknown. */
  static double kva(@Nullable AreaStudy study, int asset, Moment moment) {
    return study == null ? Double.NaN : Math.floor(study.kva(asset, moment) * 10 + 1e-4) / 10;
  }

  private static @Nullable String reason(@Nullable AreaStudy study, int asset, Moment moment) {
    Reason reason = study == null ? Reason.NO_DATA : study.reason(asset, moment);
    return reason == null ? null : reason.name();
  }

  private @Nullable String binding(@Nullable AreaStudy study, int asset, Moment moment) {
    int binding = study == null ? -1 : study.bindingAsset(asset, moment);
    return binding < 0 ? null : assets.id(binding);
  }

  /** Lowest voltage of the feeder at its peak, with nothing added. */
  private double minimumPu(int feeder) {
    if (feeder < 0) {
      return Double.NaN;
    }
    if (feeder != lastFeeder) {
      lastFeeder = feeder;
      lastMinimumPu = network.peak().minimumPu(assets.asset(AssetKind.FEEDER, feeder));
    }
    return lastMinimumPu;
  }
}
