package io.headroom.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Names the state of a delivery by its content: the same files and the same descriptor have the
 * same version, on every machine.
 *
 * <p>Files are hashed as they are. A source without files is hashed by its rows, in a way that does
 * not depend on their order.
 */
final class DatasetVersion {
  private static final int LENGTH = 12;

  private final MessageDigest files;
  private long rows;

  DatasetVersion() {
    try {
      files = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A file, or the files directly in a folder. */
  void addFile(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      addContent(path);
      return;
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> sorted = inside.filter(f -> f.toString().endsWith(".geojson")).sorted().toList();
      for (Path file : sorted) {
        addContent(file);
      }
    }
  }

  void addRow(String layer, SimpleFeature feature) {
    long hash = mix(layer.hashCode());
    for (Object value : feature.getAttributes()) {
      hash = mix(hash ^ (value == null ? 0 : hashOf(value.toString())));
    }
    // a sum does not care for order
    rows += hash;
  }

  String version() {
    files.update(Long.toHexString(rows).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(files.digest()).substring(0, LENGTH);
  }

  private void addContent(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    files.update(name.getBytes(StandardCharsets.UTF_8));
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        files.update(block, 0, read);
      }
    }
  }

  private static long hashOf(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static long mix(long z) {
    long mixed = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
