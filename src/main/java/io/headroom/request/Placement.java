package io.headroom.request;

import io.headroom.snapshot.LedgerChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param request as it was written; null when it was refused
 * @param full the first asset that has no room; null when it is held
 * @param changes of the ledger, committed
 */
public record Placement(
    Outcome outcome,
    @Nullable ConnectionRequest request,
    @Nullable LedgerKey full,
    List<LedgerChange> changes) {
  public Placement {
    changes = List.copyOf(changes);
  }

  /** How it ended. */
  public enum Outcome {
    HELD,
    QUEUED,
    /** Nothing is claimed before somebody has been there. */
    NOTED,
    /** Somebody else was first. */
    TAKEN,
    /** It would fit, but the feeder is not as the look-up saw it: look up again. */
    STALE,
    /** The same key has brought the same request before: this is it. */
    REPEATED,
    /** The same key has brought another request before. */
    KEY_REUSED
  }
}
