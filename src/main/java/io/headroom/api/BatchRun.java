package io.headroom.api;

import io.headroom.api.wire.BatchEndView;
import io.headroom.api.wire.BatchRowView;
import io.headroom.api.wire.BatchRowView.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Decides the rows of a batch, several at once, and writes what became of them in their order.
 *
 * <pre>
 *   row 1 2 3 4 5 6 7 8 9 …
 *       └──written──┘│ └ waiting for a thread
 *                    └ decided, or being decided: at most so many ahead of the writer
 * </pre>
 *
 * <p>A reader who goes away ends it, and so does the end of the threads: what has not been begun is
 * not done.
 */
final class BatchRun {
  private static final int MOST_AHEAD = 64;

  private final ExecutorService threads;
  private final Function<BatchRow, BatchRowView> decision;
  private final BatchWriter writer;
  private final Deque<Future<BatchRowView>> ahead = new ArrayDeque<>();
  private final Map<Outcome, Integer> counted = new EnumMap<>(Outcome.class);

  BatchRun(ExecutorService threads, Function<BatchRow, BatchRowView> decision, BatchWriter writer) {
    this.threads = threads;
    this.decision = decision;
    this.writer = writer;
  }

  void run(List<BatchRow> rows) throws IOException {
    try {
      for (BatchRow row : rows) {
        ahead.add(begin(row));
        if (ahead.size() == MOST_AHEAD) {
          writeNext();
        }
      }
      while (!ahead.isEmpty()) {
        writeNext();
      }
      writer.end(BatchEndView.of(counted));
    } finally {
      ahead.forEach(task -> task.cancel(false));
    }
  }

  private Future<BatchRowView> begin(BatchRow row) throws IOException {
    try {
      return threads.submit(() -> decision.apply(row));
    } catch (RejectedExecutionException ended) {
      throw stopping();
    }
  }

  private static InterruptedIOException stopping() {
    return new InterruptedIOException("the server stops");
  }

  private void writeNext() throws IOException {
    BatchRowView view = decided(ahead.remove());
    counted.merge(view.outcome(), 1, Integer::sum);
    writer.row(view);
    if (ahead.isEmpty() || !ahead.element().isDone()) {
      writer.flush();
    }
  }

  private static BatchRowView decided(Future<BatchRowView> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stopping();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
