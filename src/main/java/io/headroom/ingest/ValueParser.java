package io.headroom.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Locale;
import java.util.Set;

/**
 * Turns what a source holds into a value of our attribute, or says what was expected.
 *
 * <p>Sources differ in what they can store: GeoJSON knows no dates, a shapefile no booleans, a
 * spreadsheet turns every id into a number. So a value is judged by what it says, not by its Java
 * type.
 */
final class ValueParser {
  /** Delivered instants become Beijing time, the only zone of this field. */
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final Set<String> TRUE = Set.of("true", "t", "1", "yes", "y", "是");
  private static final Set<String> FALSE = Set.of("false", "f", "0", "no", "n", "否");

  private ValueParser() {}

  /** Says what was expected instead. */
  static final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    BadValue(String expected) {
      super(expected, null, false, false);
    }
  }

  static Object parse(AttributeSchema schema, Object raw, double factor) throws BadValue {
    return switch (schema.type()) {
      case TEXT -> code(schema, text(raw));
      case NUMBER -> inRange(schema, number(raw) * factor);
      case INTEGER -> integer(inRange(schema, number(raw) * factor));
      case BOOLEAN -> flag(text(raw));
      case DATE -> dateTime(raw).toLocalDate();
      case DATE_TIME -> dateTime(raw);
    };
  }

  /** The value as written; a figure without its idle decimals, so that ids survive spreadsheets. */
  static String text(Object raw) {
    if (raw instanceof Double || raw instanceof Float) {
      double number = ((Number) raw).doubleValue();
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? String.valueOf((long) number)
          : String.valueOf(raw);
    }
    return raw.toString().strip();
  }

  private static String code(AttributeSchema schema, String text) throws BadValue {
    if (schema.codes().isEmpty() || schema.codes().contains(text)) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (schema.codes().contains(lower)) {
      return lower;
    }
    throw new BadValue("one of " + String.join(", ", schema.codes()));
  }

  private static double number(Object raw) throws BadValue {
    double number = raw instanceof Number n ? n.doubleValue() : DescriptorSection.parse(text(raw));
    if (!Double.isFinite(number)) {
      throw new BadValue("a number");
    }
    return number;
  }

  private static Double inRange(AttributeSchema schema, double number) throws BadValue {
    double minimum = schema.minimum();
    if (number < minimum || (schema.exclusive() && number == minimum)) {
      throw new BadValue("a number " + (schema.exclusive() ? "> " : "≥ ") + text(minimum));
    }
    return number;
  }

  private static Integer integer(double number) throws BadValue {
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new BadValue("a whole number");
    }
    return (int) number;
  }

  private static Boolean flag(String text) throws BadValue {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower)) {
      return true;
    }
    if (FALSE.contains(lower)) {
      return false;
    }
    throw new BadValue("true or false");
  }

  private static LocalDateTime dateTime(Object raw) throws BadValue {
    if (raw instanceof LocalDateTime time) {
      return time;
    }
    // a database's own kinds of date print their clock time; only the plain one is an instant
    if (raw instanceof Date date && raw.getClass() == Date.class) {
      return LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
    return written(text(raw));
  }

  private static LocalDateTime written(String text) throws BadValue {
    String iso = text.replace('/', '-').replace(' ', 'T');
    try {
      if (iso.length() <= 10) {
        return LocalDate.parse(iso).atStartOfDay();
      }
      boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
      return zoned
          ? OffsetDateTime.parse(iso).atZoneSameInstant(BEIJING).toLocalDateTime()
          : LocalDateTime.parse(iso);
    } catch (DateTimeParseException e) {
      throw new BadValue("a date or time such as 2026-01-15T20:00");
    }
  }
}
