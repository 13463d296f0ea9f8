package io.headroom.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample county that travels inside the jar.
 *
 * <p>A GeoPackage cannot be opened inside a jar, so it is unpacked on first use, and again when the
 * copy on disk is another one than the jar's.
 */
public final class ShippedSample {
  private static final String FOLDER = "gis-data";
  private static final List<String> FILES = List.of("kaiyang.gpkg", "kaiyang.yml");

  private ShippedSample() {}

  /** Unpacks below the folder and answers what is to be read: the descriptor. */
  public static Path unpack(Path data) {
    Path folder = data.resolve("sample");
    try {
      Files.createDirectories(folder);
      Path read = folder;
      for (String file : FILES) {
        if (resource(file) != null) {
          read = refresh(file, folder.resolve(file));
        }
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("the sample county cannot be unpacked to " + folder, e);
    }
  }

  private static Path refresh(String file, Path target) throws IOException {
    if (!Files.exists(target)
        || !Arrays.equals(hash(open(file)), hash(Files.newInputStream(target)))) {
      Path beside = Files.createTempFile(target.getParent(), file, ".part");
      try (InputStream shipped = open(file)) {
        Files.copy(shipped, beside, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target;
  }

  private static InputStream open(String file) throws IOException {
    URL found = resource(file);
    if (found == null) {
      throw new IOException(file + " is not in the jar");
    }
    return found.openStream();
  }

  private static @Nullable URL resource(String file) {
    return ShippedSample.class.getClassLoader().getResource(FOLDER + "/" + file);
  }

  private static byte[] hash(InputStream content) throws IOException {
    try (DigestInputStream digest =
        new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return digest.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
