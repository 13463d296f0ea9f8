package io.headroom.store;

/** What a column holds, as both databases call an array of it. */
enum ColumnType {
  TEXT("VARCHAR", "varchar"),
  WHOLE("BIGINT", "int8"),
  COUNT("INTEGER", "int4"),
  NUMBER("DOUBLE PRECISION", "float8"),
  TRUTH("BOOLEAN", "bool"),
  DAY("DATE", "date"),
  MOMENT("TIMESTAMP WITH TIME ZONE", "timestamptz"),
  /** PostGIS only. */
  PLACE("geometry", "geometry");

  private final String sql;
  private final String driver;

  ColumnType(String sql, String driver) {
    this.sql = sql;
    this.driver = driver;
  }

  /** A parameter that takes an array. */
  String parameter() {
    return "CAST(? AS " + sql + " ARRAY)";
  }

  /** As the driver asks for it when it makes an array. */
  String driverName() {
    return driver;
  }
}
