package io.headroom.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headroom.api.wire.BatchEndView;
import io.headroom.api.wire.BatchRowView;
import io.headroom.api.wire.BatchRowView.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchRunTest {
  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Written written = new Written();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Keeps what is written; the reader may go away after some rows. */
  private static final class Written implements BatchWriter {
    private final List<Integer> rows = new ArrayList<>();
    private BatchEndView end;
    private int stays = Integer.MAX_VALUE;

    @Override
    public void row(BatchRowView view) throws IOException {
      if (rows.size() == stays) {
        throw new IOException("gone");
      }
      rows.add(view.row());
    }

    @Override
    public void flush() {
      assertThat(end).isNull();
    }

    @Override
    public void end(BatchEndView view) {
      end = view;
    }
  }

  private static List<BatchRow> rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new BatchRow(number, null, Map.of(), null))
        .toList();
  }

  private static BatchRowView view(BatchRow row, Outcome outcome) {
    return new BatchRowView(row.number(), null, outcome, null, null, null, null, null, null);
  }

  @Test
  void resultsComeInTheOrderOfTheRowsAndAreCounted() throws IOException {
    new BatchRun(
            threads,
            row -> view(row, row.number() % 3 == 0 ? Outcome.REFUSED : Outcome.HELD),
            written)
        .run(rows(1_000));

    assertThat(written.rows).hasSize(1_000).isSorted();
    assertThat(written.end).isEqualTo(new BatchEndView(true, 1_000, 667, 0, 0, 0, 333));
  }

  @Test
  void anEmptyBatchEndsAtOnce() throws IOException {
    new BatchRun(threads, row -> view(row, Outcome.HELD), written).run(List.of());

    assertThat(written.end).isEqualTo(new BatchEndView(true, 0, 0, 0, 0, 0, 0));
  }

  /** Each row waits for all the others: it ends only if they are decided at the same time. */
  @Test
  void severalAreDecidedAtOnce() throws IOException {
    CountDownLatch together = new CountDownLatch(THREADS);
    new BatchRun(
            threads,
            row -> {
              together.countDown();
              awaitAll(together);
              return view(row, Outcome.HELD);
            },
            written)
        .run(rows(THREADS));

    assertThat(written.rows).hasSize(THREADS);
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aReaderWhoGoesAwayEndsIt() {
    written.stays = 5;
    AtomicInteger begun = new AtomicInteger();
    BatchRun run =
        new BatchRun(
            threads,
            row -> {
              begun.incrementAndGet();
              return view(row, Outcome.HELD);
            },
            written);

    assertThatThrownBy(() -> run.run(rows(10_000))).isInstanceOf(IOException.class);
    assertThat(begun.get()).isLessThan(100);
    assertThat(written.end).isNull();
  }

  @Test
  void whenTheServerStopsNothingMoreBeginsAndWhatHasBegunIsDone() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger decided = new AtomicInteger();
    BatchRun run =
        new BatchRun(
            threads,
            row -> {
              if (begun.incrementAndGet() == 10) {
                threads.shutdown();
              }
              decided.incrementAndGet();
              return view(row, Outcome.HELD);
            },
            written);

    assertThatThrownBy(() -> run.run(rows(10_000))).isInstanceOf(InterruptedIOException.class);
    BatchController.end(threads);
    assertThat(decided.get()).isEqualTo(begun.get()).isLessThan(100);
    assertThat(written.end).isNull();
  }

  /** An interrupt inside the file of an embedded database closes it for everybody. */
  @Test
  void whoeverIsDecidingWhenTheServerStopsIsNotInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    Future<?> deciding =
        threads.submit(
            () -> {
              begun.countDown();
              awaitAll(goesOn);
            });
    begun.await();
    Thread stop = new Thread(() -> BatchController.end(threads));
    stop.start();
    while (!threads.isShutdown()) {
      Thread.onSpinWait();
    }
    goesOn.countDown();

    assertThat(deciding.get()).as("came to its end").isNull();
    stop.join();
    assertThat(threads.isTerminated()).as("and was waited for").isTrue();
  }
}
