package io.headroom.api;

import io.headroom.api.wire.BatchEndView;
import io.headroom.api.wire.BatchRowView;
import java.io.IOException;
import java.io.OutputStream;

/** One row of a table for each row of the batch. */
final class BatchSheet implements BatchWriter {
  private final CsvSheet sheet;

  BatchSheet(OutputStream out) throws IOException {
    sheet =
        new CsvSheet(
            out,
            "row",
            "ref",
            "outcome",
            "id",
            "trackingCode",
            "status",
            "dueOn",
            "fastTrack",
            "problem",
            "field",
            "value",
            "expected");
  }

  @Override
  public void row(BatchRowView view) {
    Problem problem = view.problem();
    sheet.row(
        view.row(),
        view.ref(),
        view.outcome(),
        view.id(),
        view.trackingCode(),
        view.status(),
        view.dueOn(),
        view.fastTrack(),
        problem == null ? null : problem.detail(),
        problem == null ? null : problem.parameter(),
        problem == null ? null : problem.value(),
        problem == null ? null : problem.expected());
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  /** A table has no last line of another kind; it is complete when the answer is. */
  @Override
  public void end(BatchEndView view) throws IOException {
    sheet.flush();
  }
}
