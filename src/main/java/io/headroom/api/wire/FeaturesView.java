package io.headroom.api.wire;

import java.time.LocalDate;
import java.util.List;

/**
 * A GeoJSON feature collection with its date.
 *
 * @param truncated true when there were more features than are sent at once
 */
public record FeaturesView<P>(
    String type, LocalDate asOf, boolean truncated, List<FeatureView<P>> features) {
  public FeaturesView(LocalDate asOf, boolean truncated, List<FeatureView<P>> features) {
    this("FeatureCollection", asOf, truncated, features);
  }
}
