package io.headroom.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a table of outages, row by row. */
public record OutageImportView(List<Row> rows, int entered, int refused) {

  /** Whether a row was taken. */
  public enum Outcome {
    ENTERED,
    REFUSED
  }

  /**
   * One row, counted from 1 without the header.
   *
   * @param id null when it was refused
   * @param problem an error as a single outage would have brought it; null when it was entered
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Row(int row, Outcome outcome, @Nullable String id, @Nullable Object problem) {}
}
