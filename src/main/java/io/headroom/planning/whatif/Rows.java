package io.headroom.planning.whatif;

import io.headroom.network.DistributionTransformer;
import io.headroom.network.Loading;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Substation;
import io.headroom.network.Switch;

/** Rows of a network with one thing about them changed. */
final class Rows {
  private Rows() {}

  static DistributionTransformer loaded(DistributionTransformer row, Loading loading) {
    return transformer(row, row.ratedKva(), loading);
  }

  static DistributionTransformer rated(DistributionTransformer row, double ratedKva) {
    return transformer(row, ratedKva, row.loading());
  }

  private static DistributionTransformer transformer(
      DistributionTransformer row, double ratedKva, Loading loading) {
    return new DistributionTransformer(
        row.id(),
        row.name(),
        row.location(),
        row.node(),
        ratedKva,
        row.ownership(),
        row.setting(),
        row.profile(),
        loading,
        row.peakExportKva(),
        row.connectedGenerationKw(),
        row.registeredGenerationKw(),
        row.customers(),
        row.lvGroup(),
        row.hvKv(),
        row.peakKvar());
  }

  static PowerTransformer loaded(PowerTransformer row, Loading loading) {
    return transformer(
        row,
        loading,
        new double[] {row.connectedGenerationKw(), row.registeredGenerationKw()},
        new double[] {row.ratedKva(), row.impedancePercent(), row.loadLossKw()});
  }

  static PowerTransformer generating(
      PowerTransformer row, double connectedKw, double registeredKw) {
    return transformer(
        row,
        row.loading(),
        new double[] {connectedKw, registeredKw},
        new double[] {row.ratedKva(), row.impedancePercent(), row.loadLossKw()});
  }

  /** {@code plate}: rated kVA, u_k in percent, copper loss in kW. */
  static PowerTransformer rated(PowerTransformer row, double[] plate) {
    return transformer(
        row,
        row.loading(),
        new double[] {row.connectedGenerationKw(), row.registeredGenerationKw()},
        plate);
  }

  private static PowerTransformer transformer(
      PowerTransformer row, Loading loading, double[] generationKw, double[] plate) {
    return new PowerTransformer(
        row.id(),
        row.name(),
        row.substationId(),
        row.busNode(),
        row.hvNode(),
        row.hvKv(),
        row.lvKv(),
        plate[0],
        loading,
        generationKw[0],
        generationKw[1],
        plate[1],
        plate[2],
        row.busPuPeak(),
        row.busPuNoon(),
        row.parallelGroup());
  }

  static Substation peaking(Substation row, double peakMva) {
    return new Substation(
        row.id(),
        row.name(),
        row.location(),
        row.voltageKv(),
        row.spareBays(),
        row.spareBays10kv(),
        row.spareBays35kv(),
        peakMva);
  }

  /** One bay less; of a voltage where bays are counted by voltage. */
  static Substation withOneBayLess(Substation row, double kv) {
    boolean ten = kv < 20 && row.spareBays10kv() >= 0;
    boolean high = kv > 20 && row.spareBays35kv() >= 0;
    return new Substation(
        row.id(),
        row.name(),
        row.location(),
        row.voltageKv(),
        ten || high ? row.spareBays() : row.spareBays() - 1,
        ten ? row.spareBays10kv() - 1 : row.spareBays10kv(),
        high ? row.spareBays35kv() - 1 : row.spareBays35kv(),
        row.peakMva());
  }

  static Switch presently(Switch row, boolean closed) {
    return new Switch(
        row.id(),
        row.name(),
        row.location(),
        row.nodeA(),
        row.nodeB(),
        row.kind(),
        row.normallyClosed(),
        closed,
        row.ratedA(),
        row.stationId());
  }
}
