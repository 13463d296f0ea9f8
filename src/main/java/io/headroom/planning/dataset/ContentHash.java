package io.headroom.planning.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names delivered files by their kind and what is in them, whatever they are called. */
final class ContentHash {
  private ContentHash() {}

  static String of(String kind, List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    digest.update((kind + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] block = new byte[1 << 16];
    for (Path file : files) {
      digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
          digest.update(block, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
