package io.headroom.network;

import io.headroom.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * A generator on the network of this dataset.
 *
 * @param firm true when its output may be counted on at peak
 * @param noonKw output at the typical noon; NaN when not measured
 */
public record Generator(
    String id,
    @Nullable Position location,
    String node,
    Kind kind,
    double ratedKw,
    boolean firm,
    double noonKw) {

  /** The primary energy. */
  public enum Kind {
    HYDRO,
    PV,
    WIND,
    BIOGAS,
    STORAGE,
    OTHER
  }
}
