package io.headroom.api;

import io.headroom.account.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the sites of an installer in, many at once.
 *
 * <p>The batch is read whole before anything is done, so that one which cannot be read, or is too
 * large, leaves nothing behind; from then on each row stands alone.
 */
@RestController
class BatchController implements DisposableBean {
  private static final String CSV = "text/csv";
  private static final String LINES = "application/x-ndjson";

  /** Enough at once for the store to commit them together, for all batches. */
  private static final int THREADS = 8;

  private static final int PATIENCE_SECONDS = 10;

  private final RequestOffice office;
  private final JsonMapper json;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  BatchController(RequestOffice office, JsonMapper json) {
    this.office = office;
    this.json = json;
  }

  @PostMapping(
      path = "/api/v1/requests/batch",
      consumes = {CSV, LINES, MediaType.APPLICATION_JSON_VALUE})
  void batch(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException {
    office.published();
    MediaType sent = MediaType.parseMediaType(request.getContentType());
    boolean table = sent.isCompatibleWith(MediaType.valueOf(CSV));
    List<BatchRow> rows = rows(BatchBody.read(request), sent, table);
    BatchDecision decision = new BatchDecision(office, caller, table);
    new BatchRun(threads, decision::decide, writer(request.getHeader(HttpHeaders.ACCEPT), response))
        .run(rows);
  }

  private List<BatchRow> rows(String body, MediaType sent, boolean table) {
    if (table) {
      return BatchTable.read(body);
    }
    return sent.isCompatibleWith(MediaType.APPLICATION_JSON)
        ? BatchDocuments.readArray(body, json)
        : BatchDocuments.readLines(body, json);
  }

  private BatchWriter writer(@Nullable String accepted, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (accepted != null && accepted.contains(CSV)) {
      response.setContentType(CsvSheet.MEDIA_TYPE);
      return new BatchSheet(response.getOutputStream());
    }
    response.setContentType(LINES);
    return new BatchLines(response.getOutputStream(), json);
  }

  @Override
  public void destroy() {
    end(threads);
  }

  /**
   * Lets what has been begun come to its end: a thread that is interrupted while it writes would
   * close the file of an embedded database for everybody.
   */
  static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      boolean unused = threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
