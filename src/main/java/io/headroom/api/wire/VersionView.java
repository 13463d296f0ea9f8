package io.headroom.api.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the grid as it was delivered.
 *
 * @param asOf null when it was rejected before its date was known
 * @param source UPLOAD, FILE or POSTGIS
 * @param state READY, IN_SERVICE, RETIRED or REJECTED
 * @param activatedAt when it came in service last; null when it never did
 */
public record VersionView(
    String version,
    String datasetId,
    String name,
    @Nullable LocalDate asOf,
    String licence,
    Instant receivedAt,
    String receivedBy,
    String source,
    @Nullable String fileName,
    long bytes,
    String state,
    boolean accepted,
    List<String> reasons,
    Counts counts,
    Map<String, Integer> issues,
    @Nullable Instant activatedAt,
    @Nullable String activatedBy) {

  /** How much grid there is in it. */
  public record Counts(
      int substations,
      int powerTransformers,
      int feeders,
      int lineSections,
      int distributionTransformers) {}
}
