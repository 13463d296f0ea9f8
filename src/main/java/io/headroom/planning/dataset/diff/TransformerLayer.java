package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Distribution transformers. */
final class TransformerLayer implements LayerRows {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "location",
          "node",
          "rated_kva",
          "ownership",
          "setting",
          "profile",
          "peak_kva",
          "peak_at",
          "noon_kw",
          "coverage_percent",
          "peak_export_kva",
          "connected_generation_kw",
          "registered_generation_kw",
          "customers",
          "lv_group",
          "peak_kvar",
          "hv_kv");

  private final Network network;
  private final DistributionTransformers transformers;

  TransformerLayer(Network network) {
    this.network = network;
    this.transformers = network.distributionTransformers();
  }

  @Override
  public String layer() {
    return "distribution_transformer";
  }

  @Override
  public int size() {
    return transformers.size();
  }

  @Override
  public String id(int row) {
    return transformers.id(row);
  }

  @Override
  public String name(int row) {
    return transformers.name(row);
  }

  @Override
  public Position location(int row) {
    return transformers.location(row);
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  @Override
  public @Nullable Object[] values(int row) {
    int customers = transformers.customers(row);
    return new @Nullable Object[] {
      transformers.name(row),
      Values.of(transformers.location(row)),
      Values.node(network.nodeId(transformers.node(row))),
      Values.number(transformers.ratedKva(row)),
      Values.of(transformers.ownership(row)),
      Values.of(transformers.setting(row)),
      transformers.profile(row),
      Values.number(transformers.peakKva(row)),
      transformers.peakAt(row),
      Values.number(transformers.noonKw(row)),
      Values.number(transformers.coveragePercent(row)),
      Values.number(transformers.peakExportKva(row)),
      Values.number(transformers.connectedGenerationKw(row)),
      Values.number(transformers.registeredGenerationKw(row)),
      customers < 0 ? null : (Object) customers,
      transformers.lvGroup(row),
      Values.number(transformers.peakKvar(row)),
      Values.number(transformers.hvKv(row))
    };
  }
}
