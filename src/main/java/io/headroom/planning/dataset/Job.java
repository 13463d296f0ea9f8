package io.headroom.planning.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of one delivery has come.
 *
 * @param layer what is being read; empty when nothing is
 * @param total rows of the layer, −1 when nobody knows
 * @param version what it became; null until then
 * @param detail why it was rejected or failed; empty otherwise
 */
public record Job(
    String id,
    State state,
    String layer,
    long done,
    long total,
    int percent,
    @Nullable String version,
    String fileName,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String detail) {

  /** Stages, and ends. */
  public enum State {
    READING,
    CHECKING,
    COMPARING,
    DONE,
    REJECTED,
    FAILED;

    public boolean isEnd() {
      return this == DONE || this == REJECTED || this == FAILED;
    }
  }

  static Job begun(String id, String fileName, Instant at) {
    return new Job(id, State.READING, "", 0, -1, 0, null, fileName, at, null, "");
  }

  Job at(State stage, String what, long rows, long of, int share) {
    return new Job(
        id, stage, what, rows, of, share, version, fileName, startedAt, finishedAt, detail);
  }

  Job ended(State end, @Nullable String became, String why, Instant at) {
    return new Job(id, end, "", done, total, 100, became, fileName, startedAt, at, why);
  }
}
