package io.headroom.capacity.hosting;

import io.headroom.network.AssetKind;
import io.headroom.power.SupplyGrid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole network at all moments in both directions, on all cores, handed over area by area.
 *
 * <pre>
 *   worker ─► area 0 ─┐                           ┌─► consumer, in the order of the areas,
 *   worker ─► area 1 ─┼─► a few finished, waiting ─┤   in the caller's thread
 *      …              ┘                           └─► progress
 * </pre>
 *
 * <p>No more than a few areas are in memory at once, so that the network may be as large as it
 * likes. An area starts when the one it hangs from is done. A run stops between two moments when it
 * is cancelled or its caller is interrupted; what was handed over by then is complete.
 */
public final class StudyRun {
  /** Areas begun ahead of the one being handed over, for each worker. */
  private static final int AHEAD = 4;

  /** Told after every area, in the caller's thread. */
  public interface Progress {
    void done(int areas, int ofAreas);
  }

  private final HostingBasis basis;
  private final SupplyGrid grid;
  private final int workers;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** What the places can take from which other areas hang, by the number of the hanging area. */
  private final Map<Integer, CompletableFuture<PlaceColumns>> above = new ConcurrentHashMap<>();

  private final List<List<Integer>> hanging;
  private final int[][] transformers;

  /** On all cores there are. */
  public StudyRun(HostingStudy study) {
    this(study, Runtime.getRuntime().availableProcessors());
  }

  public StudyRun(HostingStudy study, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("a study needs a worker or more, got " + workers);
    }
    this.basis = study.basis();
    this.grid = basis.grid();
    this.workers = workers;
    this.hanging = hanging();
    this.transformers = transformers();
  }

  /** Stops the run, now or when it starts; from any thread. */
  public void cancel() {
    cancelled.set(true);
  }

  /**
   * Studies everything, once.
   *
   * @return false when it was cancelled before the last area
   * @throws InterruptedException when the caller was interrupted; all workers have stopped then
   */
  public boolean run(Consumer<AreaStudy> consumer, Progress progress) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, StudyRun::worker);
    AtomicBoolean over = new AtomicBoolean();
    try {
      return hand(consumer, progress, pool, over);
    } finally {
      over.set(true);
      pool.shutdownNow();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "study");
    thread.setDaemon(true);
    return thread;
  }

  private boolean hand(
      Consumer<AreaStudy> consumer, Progress progress, ExecutorService pool, AtomicBoolean over)
      throws InterruptedException {
    AreaWork work = new AreaWork(basis, () -> over.get() || cancelled.get());
    Queue<Future<AreaStudy>> begun = new ArrayDeque<>();
    int areas = grid.areaCount();
    int next = 0;
    for (int done = 0; done < areas; done++) {
      while (next < areas && begun.size() < workers * AHEAD) {
        int area = next++;
        begun.add(pool.submit(() -> study(work, area)));
      }
      AreaStudy study = await(begun.remove());
      if (study == null || cancelled.get()) {
        return false;
      }
      consumer.accept(study);
      progress.done(done + 1, areas);
    }
    return true;
  }

  /** Null when the area was given up because the run stops. */
  private static @Nullable AreaStudy await(Future<AreaStudy> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (isStop(failed.getCause())) {
        return null;
      }
      throw new IllegalStateException("the study of an area failed", failed.getCause());
    }
  }

  private static boolean isStop(@Nullable Throwable cause) {
    return cause instanceof CancellationException
        || (cause instanceof CompletionException && isStop(cause.getCause()));
  }

  private AreaStudy study(AreaWork work, int area) {
    AreaStudy study = new AreaStudy(basis, area, transformers[area]);
    List<Integer> below = hanging.get(area);
    try {
      // Areas begin in their order: the one above is done or has a worker of its own.
      CompletableFuture<PlaceColumns> from = above.get(area);
      work.fill(study, from == null ? null : from.join());
      for (int hangs : below) {
        place(hangs).complete(study.overTheYear(grid.busOf(grid.above(hangs))));
      }
    } catch (RuntimeException failed) {
      below.forEach(hangs -> place(hangs).completeExceptionally(failed));
      throw failed;
    } finally {
      above.remove(area);
    }
    return study;
  }

  private CompletableFuture<PlaceColumns> place(int hangingArea) {
    return Objects.requireNonNull(above.get(hangingArea), "an area that hangs from no place");
  }

  private List<List<Integer>> hanging() {
    List<List<Integer>> below = new ArrayList<>();
    for (int area = 0; area < grid.areaCount(); area++) {
      below.add(new ArrayList<>(0));
      if (grid.above(area) >= 0) {
        above.put(area, new CompletableFuture<>());
        below.get(grid.areaOf(grid.above(area))).add(area);
      }
    }
    return below;
  }

  private int[][] transformers() {
    int count = basis.assets().count(AssetKind.DISTRIBUTION_TRANSFORMER);
    int[] sizes = new int[grid.areaCount()];
    for (int t = 0; t < count; t++) {
      if (grid.areaOf(t) >= 0) {
        sizes[grid.areaOf(t)]++;
      }
    }
    int[][] byArea = new int[sizes.length][];
    Arrays.setAll(byArea, area -> new int[sizes[area]]);
    for (int t = count - 1; t >= 0; t--) {
      if (grid.areaOf(t) >= 0) {
        byArea[grid.areaOf(t)][--sizes[grid.areaOf(t)]] = t;
      }
    }
    return byArea;
  }
}
