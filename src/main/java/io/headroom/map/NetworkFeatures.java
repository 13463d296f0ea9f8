package io.headroom.map;

import java.util.List;

/**
 * What a map request found.
 *
 * @param truncated true when there was more than is shown at once
 */
public record NetworkFeatures(List<NetworkFeature> features, boolean truncated) {
  public NetworkFeatures {
    features = List.copyOf(features);
  }
}
