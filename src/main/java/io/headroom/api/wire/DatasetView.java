package io.headroom.api.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dataset in service, for the page's head and foot. */
public record DatasetView(
    String id,
    String name,
    @Nullable String nameEn,
    String version,
    LocalDate asOf,
    String licence,
    boolean synthetic,
    @Nullable String notice,
    @Nullable String noticeEn,
    double[] extent,
    Counts counts,
    Rules rules,
    @Nullable String tileUrl,
    @Nullable Utility utility,
    List<Example> examples) {

  /** Rows in service by layer. */
  public record Counts(
      int substations,
      int powerTransformers,
      int feeders,
      int lineSections,
      int switches,
      int switchingStations,
      int distributionTransformers,
      int places) {}

  /**
   * The rule set, and from which utilisation (1 = full) it calls an asset heavy and overloaded:
   * what a map's legend says.
   */
  public record Rules(String version, double heavyFrom, double overloadedFrom) {}

  /** Whose network it is. */
  public record Utility(String name, @Nullable String nameEn) {}

  /** A question a first-time visitor can click; the query holds look-up parameters. */
  public record Example(String label, @Nullable String labelEn, Map<String, String> query) {}
}
