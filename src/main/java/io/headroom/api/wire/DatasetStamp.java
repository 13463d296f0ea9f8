package io.headroom.api.wire;

import io.headroom.network.DatasetIdentity;
import java.time.LocalDate;

/** Which data an answer is from, and how old they are. */
public record DatasetStamp(String id, String version, LocalDate asOf, boolean synthetic) {
  public static DatasetStamp of(DatasetIdentity identity) {
    return new DatasetStamp(
        identity.id(), identity.version(), identity.asOf(), identity.synthetic());
  }
}
