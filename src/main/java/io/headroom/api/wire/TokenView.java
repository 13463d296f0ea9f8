package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headroom.account.ApiToken;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A token for a program.
 *
 * @param token the secret; only in the answer that gives it out
 */
public record TokenView(
    String id,
    String label,
    Instant createdAt,
    LocalDate expiresOn,
    @Nullable Instant lastUsedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

  public static TokenView of(ApiToken token) {
    return new TokenView(
        token.id(), token.label(), token.createdAt(), token.expiresOn(), token.lastUsedAt(), null);
  }

  public TokenView with(String secret) {
    return new TokenView(id, label, createdAt, expiresOn, lastUsedAt, secret);
  }
}
