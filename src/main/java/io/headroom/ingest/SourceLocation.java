package io.headroom.ingest;

import io.headroom.ingest.source.PostgisDataStoreFactory;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds where a dataset's rows are, and says it in parameters that GeoTools understands. */
final class SourceLocation {
  static final String DESCRIPTOR = "dataset.yml";
  private static final String GEOPACKAGE = "headroom.gpkg";
  private static final String GEOJSON_FOLDER = "headroom.geojson.folder";
  static final String CSV = "headroom.csv";
  private static final String EXPECTED =
      "an existing folder of GeoJSON files, a .gpkg or a .csv file";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  private SourceLocation() {}

  /**
   * Parameters for a folder of GeoJSON, a GeoPackage, a CSV, or any file a plug-in knows by its
   * URL.
   */
  static Map<String, ?> of(Path path) {
    if (Files.isDirectory(path)) {
      return Map.of(GEOJSON_FOLDER, path.toFile());
    }
    if (isGeoPackage(path)) {
      return Map.of(GEOPACKAGE, path.toFile());
    }
    if (isCsv(path)) {
      return Map.of(CSV, path.toFile());
    }
    try {
      return Map.of("url", path.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address for " + path, e);
    }
  }

  /**
   * What the key {@code source} says; without it, the data beside the descriptor.
   *
   * @param addresses sources that are not the network's though they may stand beside it
   */
  static Map<String, ?> parameters(
      Path descriptor, DescriptorSection root, List<AddressSource> addresses) {
    DescriptorSection source = root.section("source");
    if (source.has("kind")) {
      return PostgisSection.parameters(source);
    }
    source.allow(List.of("kind", "path", "params"));
    if (source.has("path") || source.has("params")) {
      return parameters(descriptor, source);
    }
    Path found = beside(folderOf(descriptor), addresses);
    if (found == null) {
      source.mistake("path", null, EXPECTED);
    }
    return found == null ? Map.of() : of(found);
  }

  /** What the keys {@code path} or {@code params} of a section say. */
  static Map<String, ?> parameters(Path descriptor, DescriptorSection source) {
    String path = source.text("path");
    if (path != null && source.has("params")) {
      source.mistake("path", path, "either path or params, not both");
    }
    if (source.has("params")) {
      return parameters(source.section("params"));
    }
    Path found = path == null ? null : folderOf(descriptor).resolve(path);
    if (found == null || !Files.exists(found)) {
      source.mistake("path", path, EXPECTED);
      return Map.of();
    }
    return of(found);
  }

  /** The file or folder that the parameters point to; null when it is a server. */
  static @Nullable Path fileOf(Map<String, ?> parameters) {
    for (Object value : parameters.values()) {
      if (value instanceof java.io.File file) {
        return file.toPath();
      }
      if (value instanceof java.net.URL url && "file".equals(url.getProtocol())) {
        return Path.of(java.net.URI.create(url.toString()));
      }
    }
    return null;
  }

  static boolean isPostgis(Map<String, ?> parameters) {
    return parameters.containsKey(PostgisDataStoreFactory.HOST.key);
  }

  private static Map<String, String> parameters(DescriptorSection params) {
    Map<String, String> filled = new LinkedHashMap<>();
    params.texts().forEach((key, text) -> filled.put(key, withEnvironment(params, key, text)));
    return filled;
  }

  /** Secrets stay out of the file: {@code passwd: ${GIS_PASSWORD}}. */
  private static String withEnvironment(DescriptorSection params, String key, String text) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = System.getenv(matcher.group(1));
      if (value == null) {
        params.mistake(key, text, "environment variable " + matcher.group(1) + " to be set");
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
    }
    return matcher.appendTail(filled).toString();
  }

  private static @Nullable Path beside(Path folder, List<AddressSource> addresses) {
    List<Path> others =
        addresses.stream()
            .flatMap(source -> Stream.ofNullable(fileOf(source.parameters())))
            .map(Path::normalize)
            .toList();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> packages =
          files
              .filter(SourceLocation::isGeoPackage)
              .filter(file -> !others.contains(file.normalize()))
              .sorted()
              .toList();
      return packages.size() == 1 ? packages.get(0) : folder;
    } catch (IOException e) {
      return null;
    }
  }

  private static Path folderOf(Path descriptor) {
    Path parent = descriptor.toAbsolutePath().getParent();
    return parent == null ? descriptor.toAbsolutePath() : parent;
  }

  private static boolean isCsv(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static boolean isGeoPackage(Path path) {
    return String.valueOf(path.getFileName()).endsWith(".gpkg");
  }
}
