package io.headroom.planning.opening;

import io.headroom.lookup.CapacityQuestion;
import io.headroom.lookup.Need;
import io.headroom.request.Site;
import io.headroom.request.TrackingCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to be told, once, when there is room at a place.
 *
 * @param code what he follows and ends it by
 * @param accuracyMetres how far off the place may be; 0 for a point
 * @param contact null once he has been told: it is needed no more
 * @param expiresOn the last day on which he wants to hear of it
 */
public record Subscription(
    TrackingCode code,
    Site site,
    double accuracyMetres,
    Need need,
    @Nullable EmailAddress contact,
    Language language,
    State state,
    Instant createdAt,
    LocalDate expiresOn) {
  /** How long anybody waits. */
  public static final int MONTHS = 12;

  private static final int OPTIONS = 5;

  /** In which he is told. */
  public enum Language {
    ZH,
    EN
  }

  /** Whether he still waits. */
  public enum State {
    WAITING,
    TOLD
  }

  CapacityQuestion question() {
    return new CapacityQuestion(site.location(), accuracyMetres, need, OPTIONS, false, false);
  }
}
