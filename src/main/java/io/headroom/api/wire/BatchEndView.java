package io.headroom.api.wire;

import io.headroom.api.wire.BatchRowView.Outcome;
import java.util.Map;

/** The last line of a batch, by which its reader knows that it is complete. */
public record BatchEndView(
    boolean done, int rows, int held, int queued, int none, int repeated, int refused) {

  public static BatchEndView of(Map<Outcome, Integer> counted) {
    return new BatchEndView(
        true,
        counted.values().stream().mapToInt(Integer::intValue).sum(),
        counted.getOrDefault(Outcome.HELD, 0),
        counted.getOrDefault(Outcome.QUEUED, 0),
        counted.getOrDefault(Outcome.NONE, 0),
        counted.getOrDefault(Outcome.REPEATED, 0),
        counted.getOrDefault(Outcome.REFUSED, 0));
  }
}
