package io.headroom.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * A mapping inside a descriptor, with the path that leads to it.
 *
 * <p>Every scalar arrives as the text that was written ({@code 01} stays {@code 01}, {@code no}
 * stays {@code no}). A value that does not fit is written down as a mistake naming key, value and
 * expectation, and read as absent, so that one reading finds all mistakes of a file.
 */
final class DescriptorSection {
  private final String path;
  private final Map<?, ?> content;
  private final List<String> mistakes;

  DescriptorSection(String path, Map<?, ?> content, List<String> mistakes) {
    this.path = path;
    this.content = content;
    this.mistakes = mistakes;
  }

  /** The keys that lead here, such as {@code layers.feeder}. */
  String path() {
    return path;
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  void mistake(String key, @Nullable Object value, String expected) {
    mistakes.add(path(key) + " = " + quoted(value) + ": expected " + expected);
  }

  /** Complains about keys that mean nothing here: mostly misspelt ones. */
  void allow(List<String> keys) {
    for (Object key : content.keySet()) {
      if (!keys.contains(String.valueOf(key))) {
        mistakes.add(
            path(String.valueOf(key))
                + ": unknown key, expected one of "
                + String.join(", ", keys));
      }
    }
  }

  List<String> keys() {
    return content.keySet().stream().map(String::valueOf).toList();
  }

  boolean has(String key) {
    return raw(key) != null;
  }

  @Nullable Object raw(String key) {
    Object value = content.get(key);
    boolean empty = value instanceof String s && (s.isBlank() || s.equals("~") || s.equals("null"));
    return empty ? null : value;
  }

  @Nullable String text(String key) {
    Object value = raw(key);
    if (value == null || value instanceof String) {
      return value == null ? null : ((String) value).strip();
    }
    mistake(key, value, "a text");
    return null;
  }

  /** Complains about a text that is longer than what it is kept in. */
  void limit(String key, int most) {
    if (raw(key) instanceof String text && text.strip().length() > most) {
      mistakes.add(path(key) + ": " + text.strip().length() + " characters, at most " + most);
    }
  }

  String text(String key, String absent) {
    String value = text(key);
    return value == null ? absent : value;
  }

  boolean flag(String key, boolean absent) {
    String value = text(key);
    if (value == null) {
      return absent;
    }
    if (!value.equals("true") && !value.equals("false")) {
      mistake(key, value, "true or false");
    }
    return value.equals("true");
  }

  double number(String key, double absent, DoublePredicate legal, String expected) {
    String value = text(key);
    double number = value == null ? absent : parse(value);
    if (value != null && !(Double.isFinite(number) && legal.test(number))) {
      mistake(key, value, expected);
      return absent;
    }
    return number;
  }

  @Nullable LocalDate date(String key) {
    String value = text(key);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      mistake(key, value, "a date such as 2026-06-30");
      return null;
    }
  }

  /** The mapping under a key; empty when absent. */
  DescriptorSection section(String key) {
    Object value = raw(key);
    if (value != null && !(value instanceof Map)) {
      mistake(key, value, "keys and values");
    }
    return new DescriptorSection(path(key), value instanceof Map<?, ?> m ? m : Map.of(), mistakes);
  }

  List<?> list(String key) {
    Object value = raw(key);
    if (value != null && !(value instanceof List)) {
      mistake(key, value, "a list");
    }
    return value instanceof List<?> list ? list : List.of();
  }

  /** The mappings of a list, or the one mapping that stands for a list of one. */
  List<DescriptorSection> oneOrMore(String key) {
    return raw(key) instanceof Map ? List.of(section(key)) : sections(key);
  }

  /** The mappings of a list. */
  List<DescriptorSection> sections(String key) {
    List<DescriptorSection> sections = new ArrayList<>();
    for (Object item : list(key)) {
      if (item instanceof Map<?, ?> map) {
        sections.add(new DescriptorSection(path(key) + "[" + sections.size() + "]", map, mistakes));
      } else {
        mistake(key, item, "keys and values in every entry");
      }
    }
    return sections;
  }

  /** All keys with their values as text. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : keys()) {
      String value = text(key);
      if (value != null) {
        texts.put(key, value);
      }
    }
    return texts;
  }

  /** The figure, or NaN when the text is none. */
  static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof String s ? "\"" + s + "\"" : String.valueOf(value);
  }
}
