package io.headroom.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads Beijing dates of a question or a document. */
final class DateParameter {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final String EXPECTED = "a date like 2026-11-23, from " + FIRST + " to " + LAST;

  private DateParameter() {}

  static LocalDate read(String name, @Nullable String text) {
    if (text == null) {
      throw new BadParameter(name, null, EXPECTED);
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
        return date;
      }
    } catch (DateTimeException noDate) {
      throw new BadParameter(name, text, EXPECTED);
    }
    throw new BadParameter(name, text, EXPECTED);
  }
}
