package io.headroom.planning.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of the grid as it was received and judged.
 *
 * @param version the dataset's own, by its content; {@code rejected-…} for what cannot be read
 * @param asOf null when it was rejected before its date was known
 */
public record Version(
    String version,
    String datasetId,
    String name,
    @Nullable LocalDate asOf,
    String licence,
    Receipt receipt,
    Findings findings,
    Counts counts) {

  /** How it came. */
  public enum Source {
    UPLOAD,
    FILE,
    POSTGIS
  }

  /**
   * When, from whom and in which form it came.
   *
   * @param fileName null when it did not come as a file
   * @param contentHash of what was delivered, so that the same is recognised; null when it is no
   *     file
   */
  public record Receipt(
      Instant at,
      String by,
      Source source,
      @Nullable String fileName,
      long bytes,
      @Nullable String contentHash) {}

  /**
   * What reading it has found.
   *
   * @param reasons why it was rejected as a whole; empty when accepted
   * @param issues how often each code occurred
   */
  public record Findings(boolean accepted, List<String> reasons, Map<String, Integer> issues) {
    public Findings {
      reasons = List.copyOf(reasons);
      issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    }
  }

  /** How much grid there is in it. */
  public record Counts(
      int substations,
      int powerTransformers,
      int feeders,
      int lineSections,
      int distributionTransformers) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }
}
