package io.headroom.place.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names an index after everything that goes into it. */
public final class Fingerprint {
  /** To be raised when the keys of a place, or the fields of the index, change. */
  private static final int FORMAT = 2;

  private static final Pattern FORM = Pattern.compile("places-[0-9a-f]{32}");

  private final MessageDigest digest;

  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(Integer.toString(FORMAT));
  }

  public void add(@Nullable String text) {
    if (text != null) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) 0);
  }

  public String name() {
    return "places-" + HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  static boolean isOne(String name) {
    return FORM.matcher(name).matches();
  }
}
