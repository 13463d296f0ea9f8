package io.headroom.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the work of many callers done together: whoever comes while a round runs goes into the next.
 *
 * <pre>
 *   A ─────[ A ]──►            alone: at once
 *   B ───────·····[ B C D ]──►
 *   C ─────────···[       ]──►  one of those who wait does the work of all
 *   D ────────────[       ]──►
 * </pre>
 *
 * <p>Rounds never overlap. After a round of several the next waits a moment for as many, because
 * those who were answered together come back together; nobody who is alone ever waits.
 */
public final class Combiner<T, R> {
  private static final long MOMENT_NANOS = 60_000;

  private final Function<List<T>, List<Supplier<R>>> round;
  private final int most;
  private final ArrayDeque<Place<T, R>> waiting = new ArrayDeque<>();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicInteger present = new AtomicInteger();

  /** How many went into the last round; only who leads a round touches it. */
  private final AtomicInteger before = new AtomicInteger(1);

  /**
   * @param most who go into one round
   * @param round answers each in turn; an answer that throws is thrown at its own caller only
   */
  public Combiner(int most, Function<List<T>, List<Supplier<R>>> round) {
    this.most = most;
    this.round = round;
  }

  /** One caller with what he brings. */
  private static final class Place<T, R> {
    private final T item;
    private final Thread caller = Thread.currentThread();
    private final AtomicBoolean leads = new AtomicBoolean();
    private final AtomicReference<@Nullable Supplier<R>> answer = new AtomicReference<>();

    private Place(T item) {
      this.item = item;
    }

    private void await() {
      boolean interrupted = false;
      while (!leads.get() && answer.get() == null) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        caller.interrupt();
      }
    }

    private void lead() {
      leads.set(true);
      LockSupport.unpark(caller);
    }

    private void answer(Supplier<R> given) {
      answer.set(given);
      LockSupport.unpark(caller);
    }
  }

  /** Returns what the round has answered, or throws it. */
  public R with(T item) {
    Place<T, R> mine = new Place<>(item);
    enter(mine);
    mine.await();
    Supplier<R> given = mine.answer.get();
    while (given == null) {
      run();
      given = mine.answer.get();
    }
    return given.get();
  }

  /** How many have come for the next round. */
  public int waiting() {
    return present.get();
  }

  private synchronized void enter(Place<T, R> mine) {
    waiting.add(mine);
    present.set(waiting.size());
    if (running.compareAndSet(false, true)) {
      mine.leads.set(true);
    }
  }

  private void run() {
    gather();
    List<Place<T, R>> together = next();
    before.set(together.size());
    try {
      answer(together, round.apply(together.stream().map(place -> place.item).toList()));
    } catch (RuntimeException | Error lost) {
      together.forEach(
          place ->
              place.answer(
                  () -> {
                    throw lost;
                  }));
    } finally {
      handOver();
    }
  }

  // A moment is too short to be woken for; others may use the processor meanwhile.
  @SuppressWarnings("ThreadPriorityCheck")
  private void gather() {
    int expected = before.get();
    if (expected > 1) {
      long end = System.nanoTime() + MOMENT_NANOS;
      while (present.get() < expected && System.nanoTime() < end) {
        Thread.yield();
      }
    }
  }

  private synchronized List<Place<T, R>> next() {
    List<Place<T, R>> together = new ArrayList<>();
    while (together.size() < most && !waiting.isEmpty()) {
      together.add(waiting.remove());
    }
    present.set(waiting.size());
    return together;
  }

  private static <T, R> void answer(List<Place<T, R>> together, List<Supplier<R>> answers) {
    for (int i = 0; i < together.size(); i++) {
      together.get(i).answer(answers.get(i));
    }
  }

  private synchronized void handOver() {
    Place<T, R> next = waiting.peek();
    running.set(next != null);
    if (next != null) {
      next.lead();
    }
  }
}
