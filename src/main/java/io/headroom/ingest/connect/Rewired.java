package io.headroom.ingest.connect;

import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineSection;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import org.jspecify.annotations.Nullable;

/** Copies of rows that differ in their nodes only. */
final class Rewired {
  private Rewired() {}

  static LineSection section(LineSection r, String from, String to) {
    return piece(r, r.id(), from, to, r.lengthM(), r.coordinates());
  }

  static LineSection piece(
      LineSection r, String id, String from, String to, double lengthM, double[] coordinates) {
    return new LineSection(
        id,
        from,
        to,
        r.voltageKv(),
        r.kind(),
        r.conductor(),
        r.rOhmPerKm(),
        r.xOhmPerKm(),
        r.ampacityA(),
        lengthM,
        r.inService(),
        coordinates,
        r.bUsPerKm());
  }

  static Switch at(Switch r, String a, String b) {
    return new Switch(
        r.id(),
        r.name(),
        r.location(),
        a,
        b,
        r.kind(),
        r.normallyClosed(),
        r.presentlyClosed(),
        r.ratedA(),
        r.stationId());
  }

  static SwitchingStation at(SwitchingStation r, String node) {
    return new SwitchingStation(r.id(), r.name(), r.location(), node, r.kind(), r.spareBays());
  }

  static Generator at(Generator r, String node) {
    return new Generator(r.id(), r.location(), node, r.kind(), r.ratedKw(), r.firm(), r.noonKw());
  }

  static DistributionTransformer at(DistributionTransformer r, String node) {
    return new DistributionTransformer(
        r.id(),
        r.name(),
        r.location(),
        node,
        r.ratedKva(),
        r.ownership(),
        r.setting(),
        r.profile(),
        r.loading(),
        r.peakExportKva(),
        r.connectedGenerationKw(),
        r.registeredGenerationKw(),
        r.customers(),
        r.lvGroup(),
        r.hvKv(),
        r.peakKvar());
  }

  static Feeder at(Feeder r, String headNode) {
    return new Feeder(
        r.id(),
        r.name(),
        headNode,
        r.headSwitchId(),
        r.headSectionId(),
        r.ratedA(),
        r.peakA(),
        r.peakAt(),
        r.noonKw(),
        r.coveragePercent(),
        r.ownership());
  }

  static PowerTransformer at(PowerTransformer r, String busNode, @Nullable String hvNode) {
    return new PowerTransformer(
        r.id(),
        r.name(),
        r.substationId(),
        busNode,
        hvNode,
        r.hvKv(),
        r.lvKv(),
        r.ratedKva(),
        r.loading(),
        r.connectedGenerationKw(),
        r.registeredGenerationKw(),
        r.impedancePercent(),
        r.loadLossKw(),
        r.busPuPeak(),
        r.busPuNoon(),
        r.parallelGroup());
  }
}
