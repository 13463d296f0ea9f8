package io.headroom.api.wire;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Reason;
import io.headroom.network.Direction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became constrained and free, the newest first.
 *
 * @param updated when the newest came; the as-of date of the dataset before there was any
 * @param next address of the page before this one; null at the end
 */
public record ChangesView(OffsetDateTime updated, @Nullable String next, List<Change> changes) {

  /**
   * One area in one direction.
   *
   * @param firstSeen true when it was so already when changes began to be written down
   * @param since the day from which it holds
   * @param band range in kVA that stands for the figure when what decides is not shown
   * @param dataset version of the dataset in which it was seen
   */
  public record Change(
      long id,
      OffsetDateTime at,
      String areaId,
      String level,
      String name,
      List<Town> towns,
      Direction direction,
      Kind change,
      boolean firstSeen,
      LocalDate since,
      Grade grade,
      @Nullable Reason reason,
      @Nullable Double availableKva,
      @Nullable String band,
      String dataset) {}

  /** A township that is served. */
  public record Town(String code, String name, @Nullable String nameEn) {}

  /** Which way it went. */
  public enum Kind {
    CONSTRAINED,
    FREE
  }
}
