package io.headroom.planning.dataset;

import io.headroom.planning.dataset.Job.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Takes deliveries in, one at a time and in the background, and tells how far each has come.
 *
 * <p>Whatever goes wrong with one ends that one; the next is taken in all the same.
 */
public final class DatasetJobs implements AutoCloseable {
  private static final int MOST_REMEMBERED = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Intake intake;
  private final Clock clock;
  private final BiConsumer<Job, Throwable> troubles;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private volatile boolean stopping;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "deliveries");
            made.setDaemon(true);
            return made;
          });

  /** What is done with one delivery. */
  public interface Intake {
    /** Ends with the version that it became, accepted or not. */
    Version take(Delivered delivered, Progress progress) throws Exception;

    /** Removes what the delivery has left in scratch folders, however it ended. */
    void cleanUp(Delivered delivered);
  }

  /** Is told at which stage a delivery is. */
  public interface Progress {
    void at(State stage, String layer, long done, long total, int percent);
  }

  /**
   * @param troubles told what made a job fail
   */
  public DatasetJobs(Intake intake, Clock clock, BiConsumer<Job, Throwable> troubles) {
    this.intake = intake;
    this.clock = clock;
    this.troubles = troubles;
  }

  public Job receive(Delivered delivered) {
    Job job = Job.begun(UUID.randomUUID().toString(), delivered.fileName(), clock.instant());
    remember(job);
    thread.execute(() -> run(job, delivered));
    return job;
  }

  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** The newest first. */
  public synchronized List<Job> list() {
    List<Job> newest = new ArrayList<>(jobs.values());
    Collections.reverse(newest);
    return newest;
  }

  private synchronized void remember(Job job) {
    jobs.put(job.id(), job);
    if (jobs.size() > MOST_REMEMBERED) {
      jobs.values().stream()
          .filter(old -> old.state().isEnd())
          .map(Job::id)
          .findFirst()
          .ifPresent(jobs::remove);
    }
  }

  private void run(Job job, Delivered delivered) {
    Job end = taken(job, delivered);
    intake.cleanUp(delivered);
    remember(end);
  }

  private void goOn() {
    if (stopping) {
      throw new CancellationException("the server has stopped; send it again");
    }
  }

  private Job taken(Job job, Delivered delivered) {
    try {
      goOn();
      Version version =
          intake.take(
              delivered,
              (stage, layer, done, total, percent) -> {
                goOn();
                remember(job.at(stage, layer, done, total, percent));
              });
      Version.Findings findings = version.findings();
      State end = findings.accepted() ? State.DONE : State.REJECTED;
      String why = String.join("; ", findings.reasons());
      return job.ended(end, version.version(), why, clock.instant());
    } catch (CancellationException stopped) {
      return job.ended(State.FAILED, null, String.valueOf(stopped.getMessage()), clock.instant());
    } catch (Exception | Error broken) {
      troubles.accept(job, broken);
      String why = String.valueOf(broken.getMessage());
      return job.ended(State.FAILED, null, why, clock.instant());
    }
  }

  /**
   * What is being read is given up at its next step, what is being written is finished: whoever
   * writes the file of a database must not be interrupted.
   */
  @Override
  public void close() {
    stopping = true;
    thread.shutdown();
    try {
      boolean unused = thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
