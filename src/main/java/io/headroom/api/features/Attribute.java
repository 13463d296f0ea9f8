package io.headroom.api.features;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property that the features of a collection have, read from the record of their properties; a
 * record in that record gives a property for each of its own.
 *
 * @param type as JSON Schema names it
 * @param format as JSON Schema names it; null when there is nothing to add
 */
public record Attribute(String name, String type, @Nullable String format, List<Method> way) {
  public Attribute {
    way = List.copyOf(way);
  }

  /** The properties of a record, in its order. */
  public static List<Attribute> of(Class<? extends Record> properties) {
    List<Attribute> found = new ArrayList<>();
    add(properties, "", List.of(), found);
    return found;
  }

  private static void add(Class<?> record, String prefix, List<Method> way, List<Attribute> found) {
    for (RecordComponent component : record.getRecordComponents()) {
      List<Method> longer = new ArrayList<>(way);
      longer.add(component.getAccessor());
      String name = prefix.isEmpty() ? component.getName() : joined(prefix, component.getName());
      if (component.getType().isRecord()) {
        add(component.getType(), name, longer, found);
      } else {
        found.add(attribute(name, component.getType(), longer));
      }
    }
  }

  private static String joined(String prefix, String name) {
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Attribute attribute(String name, Class<?> type, List<Method> way) {
    if (type == double.class || type == Double.class) {
      return new Attribute(name, "number", null, way);
    }
    if (type == int.class || type == Integer.class) {
      return new Attribute(name, "integer", null, way);
    }
    if (type == boolean.class) {
      return new Attribute(name, "boolean", null, way);
    }
    return new Attribute(name, "string", type == LocalDate.class ? "date" : null, way);
  }

  /** A number, a truth value or a text; null where the record has none. */
  public @Nullable Object valueIn(Record properties) {
    Object value = properties;
    for (Method step : way) {
      value = value == null ? null : read(step, value);
    }
    if (value instanceof Collection<?> several) {
      return several.stream().filter(Objects::nonNull).map(String::valueOf).collect(joining(","));
    }
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain ? value : String.valueOf(value);
  }

  private static @Nullable Object read(Method accessor, Object record) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** True when the record has this value, written as in a query. */
  public boolean matches(Record properties, String wanted) {
    Object value = valueIn(properties);
    if (value instanceof Number number) {
      return number.doubleValue() == Double.parseDouble(wanted);
    }
    return value != null && value.toString().equals(wanted);
  }
}
