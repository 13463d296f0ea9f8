package io.headroom.sample.land;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The small tables under {@code sample/}: one row a line, cells parted by {@code " | "}. */
public final class Tables {
  private Tables() {}

  /** Rows without comments and empty lines. */
  static List<String> lines(String table) {
    try (InputStream in = Tables.class.getResourceAsStream("/sample/" + table)) {
      if (in == null) {
        throw new IllegalStateException("sample/" + table + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("sample/" + table + " cannot be read", e);
    }
  }

  static String[] cells(String line) {
    return line.split(" \\| ");
  }

  /** Lists by their key, in the order of the table; a key may go on in several rows. */
  public static Map<String, List<String>> lists(String table) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String line : lines(table)) {
      String[] cells = cells(line);
      lists.merge(cells[0], List.of(cells[1].split(", *")), Tables::joined);
    }
    return lists;
  }

  private static List<String> joined(List<String> before, List<String> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }
}
