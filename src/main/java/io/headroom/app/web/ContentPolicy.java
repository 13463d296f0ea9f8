package io.headroom.app.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page may load: its own files, and pictures from one tile server when one is set.
 *
 * <p>A browser takes an import map only inline, so those of our pages are allowed by their hash;
 * any other inline script stays forbidden.
 */
public final class ContentPolicy {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private final List<String> importMapHashes;
  private final @Nullable String tileOrigin;

  private ContentPolicy(List<String> importMapHashes, @Nullable String tileOrigin) {
    this.importMapHashes = importMapHashes;
    this.tileOrigin = tileOrigin;
  }

  /**
   * @param tileUrl address of the tiles, with {@code {s}} for a host's number; null when none
   */
  public static ContentPolicy of(List<String> pages, @Nullable String tileUrl) {
    List<String> hashes =
        pages.stream()
            .flatMap(page -> IMPORT_MAP.matcher(page).results())
            .map(found -> "'sha256-" + sha256(found.group(1)) + "'")
            .distinct()
            .toList();
    return new ContentPolicy(hashes, tileUrl == null ? null : originOf(tileUrl));
  }

  String header() {
    String scripts =
        Stream.concat(Stream.of("'self'"), importMapHashes.stream())
            .collect(Collectors.joining(" "));
    String pictures = "'self' data:" + (tileOrigin == null ? "" : " " + tileOrigin);
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src " + scripts,
        "img-src " + pictures,
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");
  }

  private static String originOf(String tileUrl) {
    // {s} numbers the hosts of a tile service; {x}, {y}, {z} are no URI characters.
    String plain = tileUrl.replace("{s}", "placeholder").replaceAll("[{}]", "");
    URI uri = URI.create(plain);
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    return origin.replaceFirst("//[^./]*placeholder[^./]*\\.", "//*.");
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
