package io.headroom.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CombinerTest {
  private static final int CALLERS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
  private final Queue<List<Integer>> rounds = new ConcurrentLinkedQueue<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final Combiner<Integer, Integer> combiner = new Combiner<>(5, this::square);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** Squares; whoever brings a negative number is refused, alone; 0 holds the round up. */
  private List<Supplier<Integer>> square(List<Integer> together) {
    assertThat(inside.incrementAndGet()).as("rounds at once").isEqualTo(1);
    rounds.add(together);
    begun.countDown();
    if (together.contains(0)) {
      await(open);
    }
    inside.decrementAndGet();
    return together.stream().map(CombinerTest::answer).toList();
  }

  private static Supplier<Integer> answer(int number) {
    return () -> {
      if (number < 0) {
        throw new IllegalArgumentException("negative " + number);
      }
      return number * number;
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aloneEverybodyIsARoundOfHisOwn() {
    assertThat(combiner.with(3)).isEqualTo(9);
    assertThat(combiner.with(4)).isEqualTo(16);
    assertThat(rounds).containsExactly(List.of(3), List.of(4));
  }

  @Test
  void whoComesWhileARoundRunsGoesIntoTheNextAndRefusalsAreOnesOwn() throws Exception {
    Future<Integer> first = threads.submit(() -> combiner.with(0));
    await(begun);
    List<Future<Integer>> others = new ArrayList<>();
    for (int number : new int[] {1, 2, -3, 4, 5, 6}) {
      others.add(threads.submit(() -> combiner.with(number)));
      while (combiner.waiting() < others.size()) {
        Thread.onSpinWait();
      }
    }
    open.countDown();

    assertThat(first.get()).isZero();
    assertThat(others.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> others.get(2).get()).hasMessageContaining("negative -3");
    assertThat(others.get(5).get()).isEqualTo(36);
    assertThat(rounds).containsExactly(List.of(0), List.of(1, 2, -3, 4, 5), List.of(6));
  }

  @Test
  void aRoundThatBreaksIsToldToAllOfItAndTheNextGoesOn() {
    AtomicInteger times = new AtomicInteger();
    Combiner<Integer, Integer> breaking =
        new Combiner<>(
            5,
            together -> {
              if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is gone");
              }
              return together.stream().map(CombinerTest::answer).toList();
            });
    assertThatThrownBy(() -> breaking.with(2)).hasMessage("the database is gone");
    assertThat(breaking.with(2)).isEqualTo(4);
  }

  @Test
  void everybodyGetsHisOwnAnswerOnce() throws Exception {
    List<Future<Integer>> wrong = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      int from = 1 + caller * 1_000;
      wrong.add(threads.submit(() -> wrongAnswers(from, from + 1_000)));
    }
    for (Future<Integer> one : wrong) {
      assertThat(one.get()).isZero();
    }
    assertThat(rounds.stream().mapToInt(List::size).sum()).isEqualTo(CALLERS * 1_000);
  }

  private int wrongAnswers(int from, int to) {
    int wrong = 0;
    for (int number = from; number < to; number++) {
      wrong += combiner.with(number) == number * number ? 0 : 1;
    }
    return wrong;
  }
}
