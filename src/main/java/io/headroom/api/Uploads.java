package io.headroom.api;

import io.headroom.planning.dataset.Delivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes uploads to a scratch folder, without holding them in memory. */
public final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final String FILE = "file";
  private static final String DESCRIPTOR = "descriptor";
  private static final List<String> KINDS = List.of(".gpkg", ".zip", ".headroom");
  private static final String EXPECTED =
      "a .gpkg, .headroom or .zip file, or a descriptor that names a PostGIS source";
  private static final long LARGEST_DESCRIPTOR = 1 << 20;
  private static final int LONGEST_NAME = 100;

  private final Path scratch;
  private final long largest;

  /**
   * @param scratch folder in which each upload gets its own
   * @param largest bytes of one upload
   */
  public Uploads(Path scratch, long largest) {
    this.scratch = scratch;
    this.largest = largest;
  }

  Delivered take(MultipartHttpServletRequest request, String by) throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw new TooLarge("A delivery has at most " + largest + " bytes.");
    }
    Map<String, MultipartFile> parts = request.getFileMap();
    check(request, parts);
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, "delivery");
    try {
      return stored(folder, parts, by);
    } catch (IOException | RuntimeException broken) {
      FileSystemUtils.deleteRecursively(folder);
      throw broken;
    }
  }

  /** What a server that was stopped has left lying. */
  public Uploads swept() {
    try {
      boolean unused = FileSystemUtils.deleteRecursively(scratch);
    } catch (IOException left) {
      LOG.warn("{} cannot be emptied: {}", scratch, left.getMessage());
    }
    return this;
  }

  private static Delivered stored(Path folder, Map<String, MultipartFile> parts, String by)
      throws IOException {
    MultipartFile file = parts.get(FILE);
    MultipartFile descriptor = parts.get(DESCRIPTOR);
    return new Delivered(
        folder,
        file == null ? null : stored(file, folder.resolve(nameOf(file))),
        descriptor == null ? null : stored(descriptor, folder.resolve("sent.yml")),
        file == null ? "dataset.yml" : nameOf(file),
        file == null ? 0 : file.getSize(),
        by);
  }

  private static void check(MultipartHttpServletRequest request, Map<String, MultipartFile> parts) {
    for (String name : request.getMultiFileMap().keySet()) {
      List<MultipartFile> given = request.getFiles(name);
      if (!(name.equals(FILE) || name.equals(DESCRIPTOR)) || given.size() > 1) {
        throw new BadParameter(name, null, "one file and at most one descriptor");
      }
    }
    MultipartFile file = parts.get(FILE);
    MultipartFile descriptor = parts.get(DESCRIPTOR);
    if (file == null && descriptor == null) {
      throw new BadParameter(FILE, null, EXPECTED);
    }
    if (file != null && KINDS.stream().noneMatch(nameOf(file).toLowerCase(Locale.ROOT)::endsWith)) {
      throw new BadParameter(FILE, nameOf(file), EXPECTED);
    }
    if (descriptor != null && descriptor.getSize() > LARGEST_DESCRIPTOR) {
      throw new TooLarge("A descriptor has at most " + LARGEST_DESCRIPTOR + " bytes.");
    }
  }

  private static Path stored(MultipartFile part, Path target) throws IOException {
    part.transferTo(target.toAbsolutePath());
    return target;
  }

  /** The last part of what the sender calls it, without anything a file name may not have. */
  private static String nameOf(MultipartFile file) {
    @Nullable String given = file.getOriginalFilename();
    String last = (given == null ? "" : given).replaceAll(".*[/\\\\]", "");
    String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    String tail = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    return tail.startsWith(".") ? "_" + tail : tail;
  }
}
