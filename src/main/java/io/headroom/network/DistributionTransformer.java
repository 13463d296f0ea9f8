package io.headroom.network;

import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A transformer from medium to low voltage that feeds customers.
 *
 * @param profile name of its load profile
 * @param peakExportKva largest export; NaN when not measured
 * @param customers number of customers behind it; −1 when not delivered
 * @param lvGroup transformers of one group share a low-voltage network
 */
public record DistributionTransformer(
    String id,
    String name,
    Position location,
    String node,
    double ratedKva,
    Ownership ownership,
    Setting setting,
    String profile,
    Loading loading,
    double peakExportKva,
    double connectedGenerationKw,
    double registeredGenerationKw,
    int customers,
    @Nullable String lvGroup) {}
