package io.headroom.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers by which the bureau speaks of requests: the day, and eight random letters and digits. */
public final class RequestId {
  private static final int LENGTH = 8;

  private RequestId() {}

  public static String next(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE) + '-' + RandomLetters.of(LENGTH);
  }
}
