package io.headroom.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a rule set by key, in the order of the files.
 *
 * <p>Strict on purpose: a wrong header, a row with a missing field, an unknown status or a second
 * row of one key stops the program with file and line, because a rule that is silently left out is
 * a wrong answer to a customer.
 */
final class ParameterTable {
  static final String HEADER = "key,value,unit,status,source,effective_from";
  private static final Pattern DAY_OR_YEAR = Pattern.compile("\\d{4}(-\\d{2}-\\d{2})?");

  private final Map<String, Parameter> rows;

  private ParameterTable(Map<String, Parameter> rows) {
    this.rows = Collections.unmodifiableMap(rows);
  }

  static ParameterTable ofResources(List<String> resources) {
    Map<String, Parameter> rows = new LinkedHashMap<>();
    for (String resource : resources) {
      try (InputStream stream = ParameterTable.class.getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("rule table " + resource + " is missing");
        }
        read(resource, new InputStreamReader(stream, StandardCharsets.UTF_8), rows);
      } catch (IOException e) {
        throw new UncheckedIOException("rule table " + resource + " cannot be read", e);
      }
    }
    return new ParameterTable(rows);
  }

  static ParameterTable of(String file, Reader text) {
    Map<String, Parameter> rows = new LinkedHashMap<>();
    try {
      read(file, text, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("rule table " + file + " cannot be read", e);
    }
    return new ParameterTable(rows);
  }

  List<Parameter> rows() {
    return List.copyOf(rows.values());
  }

  @Nullable Parameter find(String key) {
    return rows.get(key);
  }

  /** The same table with one value changed. */
  ParameterTable with(String key, String value) {
    Parameter row = rows.get(key);
    if (row == null) {
      throw new IllegalArgumentException("no rule '" + key + "'; known: " + rows.keySet());
    }
    Map<String, Parameter> changed = new LinkedHashMap<>(rows);
    changed.put(key, row.withValue(value));
    return new ParameterTable(changed);
  }

  private static void read(String file, Reader text, Map<String, Parameter> rows)
      throws IOException {
    BufferedReader lines = new BufferedReader(text);
    String header = lines.readLine();
    if (!HEADER.equals(header)) {
      throw new IllegalArgumentException(
          file + ":1: expected header '" + HEADER + "', got '" + header + "'");
    }
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String where = file + ":" + number;
      Parameter row = row(where, fields(where, line));
      if (rows.putIfAbsent(row.key(), row) != null) {
        throw new IllegalArgumentException(where + ": second row of rule '" + row.key() + "'");
      }
    }
  }

  private static Parameter row(String where, List<String> fields) {
    if (fields.size() != 6 || fields.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(where + ": expected six filled fields, got " + fields);
    }
    String effectiveFrom = fields.get(5);
    if (!DAY_OR_YEAR.matcher(effectiveFrom).matches()) {
      throw new IllegalArgumentException(
          where + ": effective_from must be a day or a year, got '" + effectiveFrom + "'");
    }
    return new Parameter(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        status(where, fields.get(3)),
        fields.get(4),
        effectiveFrom);
  }

  private static Parameter.Status status(String where, String text) {
    for (Parameter.Status status : Parameter.Status.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    throw new IllegalArgumentException(where + ": status must be P, S, R or J, got '" + text + "'");
  }

  /** Splits at commas outside quotation marks; a doubled mark inside stands for one. */
  private static List<String> fields(String where, String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException(where + ": quotation mark is not closed");
    }
    fields.add(field.toString());
    return fields;
  }
}
