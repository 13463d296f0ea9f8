package io.headroom.ingest.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a column of a PostGIS table holds, by the name of its type. */
enum PostgisColumnKind {
  BOOLEAN(Boolean.class),
  INTEGER(Long.class),
  REAL(Double.class),
  TEXT(String.class),
  DATE(LocalDate.class),
  DATE_TIME(LocalDateTime.class),
  MOMENT(LocalDateTime.class),
  /** As PostgreSQL writes it. */
  OTHER(String.class);

  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  final Class<?> binding;

  PostgisColumnKind(Class<?> binding) {
    this.binding = binding;
  }

  static PostgisColumnKind ofType(String name) {
    return switch (name) {
      case "bool" -> BOOLEAN;
      case "int2", "int4", "int8" -> INTEGER;
      case "float4", "float8", "numeric" -> REAL;
      case "text", "varchar", "bpchar", "name", "uuid" -> TEXT;
      case "date" -> DATE;
      case "timestamp" -> DATE_TIME;
      case "timestamptz" -> MOMENT;
      default -> OTHER;
    };
  }

  @Nullable Object read(ResultSet rows, int column) throws SQLException {
    return switch (this) {
      case BOOLEAN -> given(rows, rows.getBoolean(column));
      case INTEGER -> given(rows, rows.getLong(column));
      case REAL -> given(rows, rows.getDouble(column));
      case TEXT, OTHER -> rows.getString(column);
      case DATE -> rows.getObject(column, LocalDate.class);
      case DATE_TIME -> rows.getObject(column, LocalDateTime.class);
      case MOMENT -> clock(rows.getObject(column, OffsetDateTime.class));
    };
  }

  private static @Nullable Object given(ResultSet rows, Object value) throws SQLException {
    return rows.wasNull() ? null : value;
  }

  /** The clock on the wall where the network is. */
  private static @Nullable Object clock(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.atZoneSameInstant(BEIJING).toLocalDateTime();
  }
}
