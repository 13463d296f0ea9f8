package io.headroom.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token itself: 256 random bits behind {@code hr_}, shown once and kept only as its SHA-256.
 *
 * <p>So many random bits need no salt and no slow hash.
 */
public record TokenSecret(String value) {
  private static final Pattern SHAPE = Pattern.compile("hr_[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static TokenSecret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new TokenSecret("hr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Empty for what cannot be a token. */
  static Optional<TokenSecret> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
  }

  String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not for logs. */
  @Override
  public String toString() {
    return "hr_…";
  }
}
