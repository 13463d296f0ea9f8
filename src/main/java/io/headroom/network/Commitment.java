package io.headroom.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Capacity that has been promised and is not yet connected (业扩在途).
 *
 * @param use code of the use, as in the look-up ({@code ev-public})
 * @param coefficient share that counts; NaN when the one of its use applies
 * @param expiresOn null when it counts until a later delivery drops it
 */
public record Commitment(
    String id,
    String assetId,
    String use,
    Direction direction,
    double kva,
    double coefficient,
    LocalDate approvedOn,
    @Nullable LocalDate expiresOn,
    Status status,
    @Nullable String requestRef) {

  /** How far the promise has come. */
  public enum Status {
    QUOTED,
    RESERVED,
    UNDER_CONSTRUCTION
  }

  /** True on every day up to and including the last one. */
  public boolean isInForceOn(LocalDate day) {
    return expiresOn == null || !day.isAfter(expiresOn);
  }
}
