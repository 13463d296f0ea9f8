package io.headroom.request;

import io.headroom.lookup.CapacityAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param request as it was written; null when it was not taken
 * @param answer of the look-up that was decided by; null when none was asked
 */
public record Decision(
    Outcome outcome, @Nullable ConnectionRequest request, @Nullable CapacityAnswer answer) {

  /** How it ended. */
  public enum Outcome {
    HELD,
    QUEUED,
    /** Taken, with nothing reserved before a survey. */
    NOTED,
    /** The same key has brought the same application before. */
    REPEATED,
    /** The same key has brought another application before. */
    KEY_REUSED,
    /** It does not fit here, or does not any more, and does not want to wait. */
    FULL,
    /** The chosen connection point is none of those that could serve the place. */
    NO_SUCH_POINT,
    /** The accepted condition is none that would help there. */
    NO_SUCH_CONDITION,
    /** Only the exact spot tells which point could serve it. */
    PLACE_TOO_VAGUE
  }

  static Decision refused(Outcome outcome, @Nullable CapacityAnswer answer) {
    return new Decision(outcome, null, answer);
  }
}
