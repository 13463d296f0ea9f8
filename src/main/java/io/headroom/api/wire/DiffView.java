package io.headroom.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two versions of the grid differ.
 *
 * @param rows one page of those that have come, gone or changed
 * @param total rows on all pages
 * @param requestsLost open requests whose asset is not in the second version
 */
public record DiffView(
    String from,
    String to,
    List<Layer> layers,
    Capacity capacity,
    List<Row> rows,
    int page,
    int pages,
    int total,
    List<LostRequestView> requestsLost) {

  /** How many rows of a layer have come, gone and changed. */
  public record Layer(String layer, int added, int removed, int changed) {}

  /**
   * What the ratings leave.
   *
   * @param constrainedBefore feeders without anything left
   * @param availableBeforeMva what main transformers have left together
   * @param moved those that have changed most
   * @param movedCount all that have changed
   */
  public record Capacity(
      int constrainedBefore,
      int constrainedAfter,
      double availableBeforeMva,
      double availableAfterMva,
      List<Moved> moved,
      int movedCount) {}

  /** One asset. */
  public record Moved(
      String id,
      String kind,
      String name,
      @Nullable GeometryView location,
      State before,
      State after,
      @Nullable Double changeKva) {}

  /** An asset in one version. */
  public record State(@Nullable Double availableKva, String grade) {}

  /**
   * One row.
   *
   * @param change ADDED, REMOVED or CHANGED
   */
  public record Row(
      String layer,
      String id,
      @Nullable String name,
      String change,
      @Nullable GeometryView location,
      List<Field> fields) {}

  /** One value before and after. */
  public record Field(String name, @Nullable String before, @Nullable String after) {}
}
