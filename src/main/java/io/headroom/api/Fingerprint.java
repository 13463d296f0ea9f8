package io.headroom.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Tells whether two applications ask for the same. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(SortedMap<String, String> fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      fields.forEach(
          (name, value) ->
              digest.update((name + "\u0000" + value + "\u0000").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
