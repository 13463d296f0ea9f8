package io.headroom.api.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraint register, with what it comes to.
 *
 * @param requestsKnown false when the store of requests does not answer: nothing is then said about
 *     who waits
 */
public record RegisterView(
    LocalDate asOf,
    String direction,
    DatasetStamp dataset,
    RulesStamp rules,
    CostsStamp costs,
    boolean requestsKnown,
    List<RegisterRow> constraints,
    Totals totals) {

  /**
   * Over the rows of the answer.
   *
   * @param requestsNowhere open requests of this direction that hold nothing and whose point is not
   *     known: they are in no row
   * @param costLow of the remedies named, each once, CNY
   */
  public record Totals(
      int constraints,
      @Nullable Double blockedKva,
      @Nullable Integer requests,
      @Nullable Integer requestsNowhere,
      int customers,
      double costLow,
      double costHigh) {}
}
