package io.headroom.planning.dataset.diff;

import io.headroom.geo.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that has come, gone or changed between two versions.
 *
 * @param location where to look; null when the row has no position
 */
public record RowChange(
    String layer,
    String id,
    @Nullable String name,
    Change change,
    @Nullable Position location,
    List<Field> fields) {
  public RowChange {
    fields = List.copyOf(fields);
  }

  /** What has become of the row. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One value, before and after.
   *
   * @param before null when it was not known, or there was no row
   */
  public record Field(String name, @Nullable String before, @Nullable String after) {}
}
