package io.headroom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One pass over a table that turns its texts into figures and remembers which rows were used.
 *
 * <p>Lives only while a rule set is built. A row that nobody asked for is most likely a misspelt
 * key, so {@link #requireAllRead} refuses it.
 */
final class RuleReading {
  private final ParameterTable table;
  private final Set<String> read = new HashSet<>();

  RuleReading(ParameterTable table) {
    this.table = table;
  }

  String text(String key) {
    return row(key).value().trim();
  }

  private Parameter row(String key) {
    Parameter row = table.find(key);
    if (row == null) {
      throw new IllegalArgumentException("rule '" + key + "' is missing");
    }
    read.add(key);
    return row;
  }

  /** Where the figure of a row comes from. */
  String source(String key) {
    return row(key).source();
  }

  /** A finite figure that is not negative; none of the rules is. */
  double number(String key) {
    return parse(key, text(key));
  }

  /** A figure above zero. */
  double positive(String key) {
    double value = number(key);
    if (!(value > 0)) {
      throw new IllegalArgumentException("rule " + key + ": expected more than 0, got " + value);
    }
    return value;
  }

  /** A share or coefficient above zero and not above one. */
  double ratio(String key) {
    double value = positive(key);
    if (value > 1) {
      throw new IllegalArgumentException("rule " + key + ": expected at most 1, got " + value);
    }
    return value;
  }

  int whole(String key) {
    double value = number(key);
    if (value != Math.rint(value) || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "rule " + key + ": expected a whole number, got '" + text(key) + "'");
    }
    return (int) value;
  }

  boolean flag(String key) {
    String value = text(key);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(
          "rule " + key + ": expected true or false, got '" + value + "'");
    }
    return value.equals("true");
  }

  /** Figures in rising order. */
  double[] rising(String key) {
    double[] values =
        Arrays.stream(text(key).split("\\s+")).mapToDouble(word -> parse(key, word)).toArray();
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        throw new IllegalArgumentException(
            "rule " + key + ": figures must rise, got '" + text(key) + "'");
      }
    }
    return values;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choice(key, text(key), type);
  }

  /** Several words, separated by semicolons. */
  <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return Arrays.stream(text(key).split(";", -1)).map(word -> choice(key, word, type)).toList();
  }

  private static <E extends Enum<E>> E choice(String key, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "rule "
            + key
            + ": expected one of "
            + Arrays.toString(type.getEnumConstants())
            + ", got "
            + value);
  }

  /** A wording kept in the rows {@code key.zh} and {@code key.en}. */
  Text wording(String key) {
    return new Text(text(key + ".zh"), text(key + ".en"));
  }

  /** Several wordings, separated by semicolons, the same number in both languages. */
  List<Text> wordings(String key) {
    String[] zh = text(key + ".zh").split("；|;");
    String[] en = text(key + ".en").split("；|;");
    if (zh.length != en.length) {
      throw new IllegalArgumentException(
          "rule " + key + ": " + zh.length + " wordings in Chinese, " + en.length + " in English");
    }
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < zh.length; i++) {
      texts.add(new Text(zh[i].trim(), en[i].trim()));
    }
    return List.copyOf(texts);
  }

  /** Rows whose key starts with the prefix, marked as read. */
  List<Parameter> below(String prefix) {
    List<Parameter> found =
        table.rows().stream().filter(row -> row.key().startsWith(prefix)).toList();
    found.forEach(row -> read.add(row.key()));
    return found;
  }

  void requireAllRead() {
    Set<String> unknown =
        table.rows().stream().map(Parameter::key).collect(Collectors.toCollection(TreeSet::new));
    unknown.removeAll(read);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no rule is called " + unknown);
    }
  }

  static double parse(String key, String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("rule " + key + ": '" + text + "' is not a number", e);
    }
    throw new IllegalArgumentException(
        "rule " + key + ": expected a finite figure of at least 0, got " + text);
  }
}
