package io.headroom.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a password; speaks for one account until it is revoked.
 *
 * @param label whose program it is, in the owner's words
 * @param expiresOn last day on which it counts
 * @param lastUsedAt to about a minute; null when never
 * @param revokedAt null while it counts
 */
public record ApiToken(
    String id,
    String account,
    String label,
    Instant createdAt,
    LocalDate expiresOn,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  private static final int LONGEST_LABEL = 80;
  private static final Duration USE_STEP = Duration.ofMinutes(1);

  public ApiToken {
    label = label.strip();
    if (label.isEmpty()
        || label.length() > LONGEST_LABEL
        || label.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedAccount("label", label, "1 to " + LONGEST_LABEL + " characters on one line");
    }
  }

  public boolean counts(LocalDate today) {
    return revokedAt == null && !today.isAfter(expiresOn);
  }

  /** False while the last use that is written down is not worth writing again. */
  boolean isUsedAnew(Instant now) {
    return lastUsedAt == null || now.isAfter(lastUsedAt.plus(USE_STEP));
  }
}
