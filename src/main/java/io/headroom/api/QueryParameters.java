package io.headroom.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, read strictly: a number is a plain decimal, a word is one of the
 * list, and whatever is wrong is named. A blank parameter counts as absent; unknown ones are
 * ignored.
 */
final class QueryParameters {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,30})?");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\r\\n]+");
  private static final int LONGEST_TEXT = 200;

  /** Links that phones share are long. */
  private static final int LONGEST_PASTED = 2_000;

  private final Map<String, String[]> values;

  QueryParameters(HttpServletRequest request) {
    this.values = parse(request);
  }

  private QueryParameters(Map<String, String[]> values, boolean asTheyAre) {
    this.values = asTheyAre ? values : Map.of();
  }

  /** Those that were given, each as often as it was given. */
  static QueryParameters ofAll(Map<String, String[]> given) {
    return new QueryParameters(given, true);
  }

  /** The fields of a form, a document or a row of a table. */
  QueryParameters(Map<String, String> fields) {
    this.values =
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> new String[] {field.getValue()}));
  }

  private static Map<String, String[]> parse(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException undecodable) {
      throw new BadParameter("query", request.getQueryString(), "percent-encoded UTF-8");
    }
  }

  boolean has(String name) {
    return text(name).isPresent();
  }

  /** The text without surrounding blanks; empty when absent or blank. */
  Optional<String> text(String name) {
    return text(name, LONGEST_TEXT, UnaryOperator.identity());
  }

  boolean hasPasted(String name) {
    return pasted(name).isPresent();
  }

  /** A text that may have been pasted: long, and over several lines, which count as blanks. */
  Optional<String> pasted(String name) {
    return text(name, LONGEST_PASTED, text -> LINE_ENDS.matcher(text).replaceAll(" "));
  }

  /** A longer text, in which lines may break. */
  String note(String name, int longest) {
    return text(name, longest, text -> LINE_ENDS.matcher(text).replaceAll(" ")).orElse("");
  }

  private Optional<String> text(String name, int longest, UnaryOperator<String> tidy) {
    String[] given = values.get(name);
    if (given == null) {
      return Optional.empty();
    }
    if (given.length > 1) {
      throw new BadParameter(name, String.join(", ", given), "to be given once");
    }
    String text = tidy.apply(given[0]).strip();
    if (text.length() > longest) {
      throw new BadParameter(name, text, "at most " + longest + " characters");
    }
    if (text.chars().anyMatch(c -> c == '\uFFFD' || Character.isISOControl(c))) {
      throw new BadParameter(name, text, "text in UTF-8");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** A plain decimal within the range; NaN when absent. */
  double number(String name, Range range) {
    return text(name).map(text -> range.check(name, text, parse(text))).orElse(Double.NaN);
  }

  double requiredNumber(String name, Range range) {
    double value = number(name, range);
    if (Double.isNaN(value)) {
      throw new BadParameter(name, null, range.words());
    }
    return value;
  }

  int wholeNumber(String name, int otherwise, Range range) {
    double value = number(name, range);
    if (Double.isNaN(value)) {
      return otherwise;
    }
    if (value != Math.rint(value)) {
      throw new BadParameter(name, text(name).orElse(null), "a whole number, " + range.words());
    }
    return (int) value;
  }

  /** One of the words, as its value; the default when absent. */
  <T> T oneOf(String name, Map<String, T> words, T otherwise) {
    return text(name).map(text -> choose(name, text, words)).orElse(otherwise);
  }

  /** A parameter that may be given several times, each time one of the words. */
  <T> List<T> each(String name, Map<String, T> words) {
    String[] given = values.get(name);
    return given == null
        ? List.of()
        : Arrays.stream(given)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> choose(name, text, words))
            .toList();
  }

  /** Several words separated by commas. */
  List<String> words(String name, List<String> known) {
    Map<String, String> table =
        known.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(word -> choose(name, word.strip(), table))
        .toList();
  }

  private static <T> T choose(String name, String text, Map<String, T> words) {
    @Nullable T value = words.get(text);
    if (value == null) {
      throw new BadParameter(
          name, text, "one of " + String.join(", ", new TreeSet<>(words.keySet())));
    }
    return value;
  }

  private static double parse(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  /** A range of numbers and how to say it. */
  record Range(double least, boolean exclusive, double most, String words) {
    static Range between(double least, double most) {
      return new Range(least, false, most, "a number from " + plain(least) + " to " + plain(most));
    }

    static Range above(double least, double most) {
      String words = "a number above " + plain(least) + " and up to " + plain(most);
      return new Range(least, true, most, words);
    }

    private double check(String name, String text, double value) {
      boolean inside = value <= most && (exclusive ? value > least : value >= least);
      if (!inside) {
        throw new BadParameter(name, text, words);
      }
      return value;
    }

    private static String plain(double value) {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }
}
