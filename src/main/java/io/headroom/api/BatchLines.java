package io.headroom.api;

import io.headroom.api.wire.BatchEndView;
import io.headroom.api.wire.BatchRowView;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document a line (NDJSON). */
final class BatchLines implements BatchWriter {
  private final OutputStream out;
  private final JsonMapper json;

  BatchLines(OutputStream out, JsonMapper json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void row(BatchRowView view) throws IOException {
    line(view);
  }

  private void line(Object view) throws IOException {
    out.write(json.writeValueAsBytes(view));
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void end(BatchEndView view) throws IOException {
    line(view);
    out.flush();
  }
}
