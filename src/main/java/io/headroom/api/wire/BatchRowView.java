package io.headroom.api.wire;

import io.headroom.api.Problem;
import io.headroom.request.RequestStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a batch.
 *
 * @param problem as it would have been answered alone; null when the row was taken
 */
public record BatchRowView(
    int row,
    @Nullable String ref,
    Outcome outcome,
    @Nullable String id,
    @Nullable String trackingCode,
    @Nullable RequestStatus status,
    @Nullable LocalDate dueOn,
    @Nullable Boolean fastTrack,
    @Nullable Problem problem) {

  /** How it ended. */
  public enum Outcome {
    HELD,
    QUEUED,
    /** Taken, with nothing reserved before a survey. */
    NONE,
    /** The same row has come before. */
    REPEATED,
    REFUSED
  }
}
