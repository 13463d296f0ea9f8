package io.headroom.ingest.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a GeoPackage holds, by its declared SQL type (GeoPackage 1.3, table 1).
 *
 * <p>SQLite lets any value stand in any column, so a value that does not fit is handed over as it
 * is: the importer then refuses that row and names the value.
 */
enum ColumnKind {
  BOOLEAN(Boolean.class),
  INTEGER(Long.class),
  REAL(Double.class),
  TEXT(String.class),
  DATE(LocalDate.class),
  DATE_TIME(LocalDateTime.class),
  BLOB(byte[].class),
  OTHER(Object.class);

  final Class<?> binding;

  ColumnKind(Class<?> binding) {
    this.binding = binding;
  }

  static ColumnKind ofSqlType(String declared) {
    String type = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").trim();
    return switch (type) {
      case "BOOLEAN" -> BOOLEAN;
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> INTEGER;
      case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL" -> REAL;
      case "TEXT", "VARCHAR", "CHAR" -> TEXT;
      case "DATE" -> DATE;
      case "DATETIME", "TIMESTAMP" -> DATE_TIME;
      case "BLOB" -> BLOB;
      default -> OTHER;
    };
  }

  @Nullable Object read(@Nullable Object raw) {
    return switch (this) {
      case BOOLEAN -> raw instanceof Integer i && (i == 0 || i == 1) ? (Object) (i == 1) : raw;
      case INTEGER -> raw instanceof Integer i ? (Object) i.longValue() : raw;
      case REAL -> raw instanceof Number n ? (Object) n.doubleValue() : raw;
      case DATE -> raw instanceof String text ? date(text) : raw;
      case DATE_TIME -> raw instanceof String text ? dateTime(text) : raw;
      default -> raw;
    };
  }

  private static Object date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  /** The clock time as written: deliveries put local time here and mark it Z all the same. */
  private static Object dateTime(String text) {
    String clock = text.replace(' ', 'T').replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
    try {
      return clock.contains("T")
          ? LocalDateTime.parse(clock)
          : LocalDate.parse(clock).atStartOfDay();
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
