package io.headroom.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a layer: its name with unit, its type, and what values are legal.
 *
 * @param defaultValue used when an optional attribute is absent; null leaves it absent
 * @param codes legal coded values; empty when any value goes
 * @param minimum least legal number; NaN when there is none
 * @param exclusive true when the minimum itself is not legal
 */
public record AttributeSchema(
    String name,
    Type type,
    boolean required,
    @Nullable Object defaultValue,
    List<String> codes,
    double minimum,
    boolean exclusive) {

  /** How a value is written. */
  public enum Type {
    TEXT,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    /** Local date and time; a bare date is midnight. */
    DATE_TIME
  }
}
