package io.headroom.planning.opening;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset, and the ground that hangs on it, became constrained or free.
 *
 * @param number by which the log keeps it; 0 before
 * @param name of the asset on the day
 * @param towns codes of the townships in which it serves anybody
 * @param firstSeen true when it was constrained already in the first view that was ever looked at
 * @param availableKva least along the supply path; NaN when unknown
 * @param binding the asset that decides; null when none does
 * @param since the day from which it holds; of what a dataset brought, its as-of date
 */
public record ConstraintChange(
    long number,
    Instant at,
    Watched area,
    String name,
    List<String> towns,
    boolean constrained,
    boolean firstSeen,
    Grade grade,
    @Nullable Reason reason,
    double availableKva,
    @Nullable Binding binding,
    LocalDate since,
    String datasetVersion) {

  /** What holds it. */
  public record Binding(AssetKind kind, String id) {}

  public ConstraintChange {
    towns = List.copyOf(towns);
  }
}
