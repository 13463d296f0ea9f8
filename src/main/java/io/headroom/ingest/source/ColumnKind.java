package io.headroom.ingest.source;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /**
   * The value in a column of the current row.
   *
   * @param encoding how the file stores text; asking for bytes and decoding them here saves a sixth
   *     of an import against asking for text
   */
  @Nullable Object read(ResultSet rows, int column, Charset encoding) throws SQLException {
    return switch (this) {
      case TEXT -> text(rows.getBytes(column), encoding);
      case DATE -> date(text(rows.getBytes(column), encoding));
      case DATE_TIME -> dateTime(text(rows.getBytes(column), encoding));
      default -> fitted(rows.getObject(column));
    };
  }

  private @Nullable Object fitted(@Nullable Object raw) {
    return switch (this) {
      case BOOLEAN -> raw instanceof Integer i && (i == 0 || i == 1) ? (Object) (i == 1) : raw;
      case INTEGER -> raw instanceof Integer i ? (Object) i.longValue() : raw;
      case REAL -> raw instanceof Number n ? (Object) n.doubleValue() : raw;
      default -> raw;
    };
  }

  private static @Nullable String text(byte @Nullable [] stored, Charset encoding) {
    return stored == null ? null : new String(stored, encoding);
  }

  private static @Nullable Object date(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  /** The clock time as written: deliveries put local time here and mark it Z all the same. */
  private static @Nullable Object dateTime(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clock = withoutZone(text).replace(' ', 'T');
    try {
      return clock.length() <= 10
          ? LocalDate.parse(clock).atStartOfDay()
          : LocalDateTime.parse(clock);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private static String withoutZone(String text) {
    int end = text.length();
    for (int i = 11; i < end; i++) {
      if ("Z+-".indexOf(text.charAt(i)) >= 0) {
        end = i;
      }
    }
    return text.substring(0, end);
  }
}
