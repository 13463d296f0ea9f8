package io.headroom.place.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The provinces, prefectures and counties of China, which stand at the beginning of an address.
 *
 * <p>They say whether an address lies where the dataset does: 贵州省贵阳市开阳县 does for Kaiyang, 北京市 does
 * not. Only names with their kind count (北京市, not 北京), because streets are called after places.
 */
public final class Divisions {
  private static final String TABLE = "/place/divisions.csv";
  private static final int SHORTEST = 2;
  private static final int PREFECTURE = 4;

  private final Map<String, List<String>> codesByName = new HashMap<>();
  private final Map<String, String> namesByCode = new HashMap<>();
  private final int longest;

  private Divisions() {
    for (String line : lines()) {
      int comma = line.indexOf(',');
      if (comma > 0 && Character.isDigit(line.charAt(0))) {
        add(line.substring(0, comma), line.substring(comma + 1));
      }
    }
    longest = codesByName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  public static Divisions shared() {
    return Shared.DIVISIONS;
  }

  /**
   * What a text begins with.
   *
   * @param codes of all divisions with the name
   * @param length characters of the name
   */
  public record Start(String name, List<String> codes, int length) {
    /** True when one of them holds, or lies in, the division with the code. */
    public boolean agreesWith(String code) {
      return codes.stream().anyMatch(own -> own.startsWith(code) || code.startsWith(own));
    }
  }

  /** The longest division that the text begins with; null when it begins otherwise. */
  public @Nullable Start startOf(String text) {
    for (int length = Math.min(longest, text.length()); length > SHORTEST; length--) {
      String name = text.substring(0, length);
      List<String> codes = codesByName.get(name);
      if (codes != null) {
        return new Start(name, codes, length);
      }
    }
    return null;
  }

  /** Names of the province and the prefecture of a county, as far as its code tells. */
  public List<String> above(String countyCode) {
    if (countyCode.length() < PREFECTURE) {
      return List.of();
    }
    return List.of(
            Objects.requireNonNullElse(namesByCode.get(countyCode.substring(0, 2)), ""),
            Objects.requireNonNullElse(namesByCode.get(countyCode.substring(0, PREFECTURE)), ""))
        .stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void add(String code, String name) {
    codesByName.merge(name, List.of(code), Divisions::both);
    namesByCode.put(code, name);
  }

  private static List<String> both(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static List<String> lines() {
    try (InputStream stream = Divisions.class.getResourceAsStream(TABLE)) {
      InputStream table = Objects.requireNonNull(stream, TABLE + " is missing");
      InputStreamReader text = new InputStreamReader(table, StandardCharsets.UTF_8);
      return new BufferedReader(text).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  /** Read at the first address. */
  private static final class Shared {
    static final Divisions DIVISIONS = new Divisions();
  }
}
