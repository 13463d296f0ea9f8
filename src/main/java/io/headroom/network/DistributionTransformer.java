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
 * @param hvKv voltage it is fed at; NaN when not delivered, which means less than 35 kV
 * @param peakKvar reactive part of the peak, negative when it gives reactive power; NaN when not
 *     delivered
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
    @Nullable String lvGroup,
    double hvKv,
    double peakKvar) {

  /** The same where nothing says at which voltage it is fed, nor what is reactive of its peak. */
  public DistributionTransformer(
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
      @Nullable String lvGroup) {
    this(
        id,
        name,
        location,
        node,
        ratedKva,
        ownership,
        setting,
        profile,
        loading,
        peakExportKva,
        connectedGenerationKw,
        registeredGenerationKw,
        customers,
        lvGroup,
        Double.NaN,
        Double.NaN);
  }

  /** A copy that is fed at another voltage. */
  public DistributionTransformer fedAt(double kv) {
    return copy(kv, peakKvar);
  }

  /** A copy whose peak has this reactive part. */
  public DistributionTransformer drawing(double kvar) {
    return copy(hvKv, kvar);
  }

  private DistributionTransformer copy(double kv, double kvar) {
    return new DistributionTransformer(
        id,
        name,
        location,
        node,
        ratedKva,
        ownership,
        setting,
        profile,
        loading,
        peakExportKva,
        connectedGenerationKw,
        registeredGenerationKw,
        customers,
        lvGroup,
        kv,
        kvar);
  }
}
