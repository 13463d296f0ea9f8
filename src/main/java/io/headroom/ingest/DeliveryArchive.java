package io.headroom.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a delivery that came as a zip file, and finds in it what is to be read.
 *
 * <p>Names may be in UTF-8 or, as Windows in China writes them, in GBK. Nothing is written outside
 * of the folder, and no more than it is allowed to hold.
 */
public final class DeliveryArchive {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int MOST_ENTRIES = 10_000;
  private static final int DEEPEST = 8;
  private static final String EXPECTED =
      "the zip file holds no dataset; expected a dataset.yml, a .gpkg, a .headroom or files"
          + " <layer>.geojson";

  private final Path folder;
  private final long mostBytes;
  private long bytes;
  private int entries;

  private DeliveryArchive(Path folder, long mostBytes) {
    this.folder = folder.toAbsolutePath().normalize();
    this.mostBytes = mostBytes;
  }

  /** A zip file that is not taken, with the reason in a sentence. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
      super(reason);
    }
  }

  /**
   * Unpacks and answers what {@link DatasetImporter} is to read.
   *
   * @param folder empty, for nothing else
   * @param mostBytes that may come out of it, however it is packed
   */
  public static Path unpack(Path zip, Path folder, long mostBytes) throws IOException, Unusable {
    DeliveryArchive archive = new DeliveryArchive(folder, mostBytes);
    try (ZipFile file = open(zip)) {
      for (ZipEntry entry : file.stream().toList()) {
        archive.unpack(file, entry);
      }
    } catch (ZipException broken) {
      throw new Unusable("the zip file cannot be unpacked: " + broken.getMessage());
    }
    return archive.dataset();
  }

  private static ZipFile open(Path zip) throws IOException {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      return new ZipFile(zip.toFile(), GBK);
    }
  }

  private void unpack(ZipFile file, ZipEntry entry) throws IOException, Unusable {
    entries++;
    if (entries > MOST_ENTRIES) {
      throw new Unusable("the zip file holds more than " + MOST_ENTRIES + " files");
    }
    Path target = targetOf(entry.getName());
    if (entry.isDirectory() || isLeftOver(entry.getName())) {
      return;
    }
    Path parent = target.getParent();
    Files.createDirectories(parent == null ? folder : parent);
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      copy(in, out);
    }
  }

  private Path targetOf(String name) throws Unusable {
    try {
      Path target = folder.resolve(name.replace('\\', '/')).normalize();
      if (target.startsWith(folder) && target.getNameCount() - folder.getNameCount() <= DEEPEST) {
        return target;
      }
    } catch (InvalidPathException impossible) {
      // told below
    }
    throw new Unusable("the zip file names \"" + name + "\", which is no file inside of it");
  }

  /** What computers add by themselves. */
  private static boolean isLeftOver(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }

  private void copy(InputStream in, OutputStream out) throws IOException, Unusable {
    byte[] block = new byte[1 << 16];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      bytes += read;
      if (bytes > mostBytes) {
        throw new Unusable("unpacked it has more than " + mostBytes + " bytes");
      }
      out.write(block, 0, read);
    }
  }

  /** The least deep counts: what lies deeper belongs to it. */
  private Path dataset() throws IOException, Unusable {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .sorted(
                  Comparator.comparingInt(Path::getNameCount)
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    return first(files, name -> name.equals(SourceLocation.DESCRIPTOR))
        .or(() -> first(files, name -> name.endsWith(".gpkg") || name.endsWith(".headroom")))
        .or(() -> first(files, name -> name.endsWith(".geojson")).map(Path::getParent))
        .orElseThrow(() -> new Unusable(EXPECTED));
  }

  private static Optional<Path> first(List<Path> files, Predicate<String> wanted) {
    return files.stream()
        .filter(file -> wanted.test(nameOf(file).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
