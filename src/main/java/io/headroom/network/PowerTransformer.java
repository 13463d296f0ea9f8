package io.headroom.network;

import org.jspecify.annotations.Nullable;

/**
 * A main transformer of a substation (主变), feeding a lower voltage level.
 *
 * @param busNode node of the lower-voltage busbar
 * @param hvNode node of the network above, when this dataset holds it; the supply path then goes on
 *     upwards
 * @param impedancePercent short-circuit voltage u_k; NaN when not delivered
 * @param loadLossKw copper loss P_k; NaN when not delivered
 * @param parallelGroup transformers of one group are one source
 */
public record PowerTransformer(
    String id,
    String name,
    String substationId,
    String busNode,
    @Nullable String hvNode,
    double hvKv,
    double lvKv,
    double ratedKva,
    Loading loading,
    double connectedGenerationKw,
    double registeredGenerationKw,
    double impedancePercent,
    double loadLossKw,
    double busPuPeak,
    double busPuNoon,
    @Nullable String parallelGroup) {}
