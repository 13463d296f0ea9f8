package io.headroom.planning.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Deliveries that are being taken in when the server stops. */
class DatasetJobsTest {
  private final CountDownLatch reading = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final List<Delivered> cleanedUp = Collections.synchronizedList(new ArrayList<>());

  /** Reads on and on, one step after the other. */
  private final class Endless implements DatasetJobs.Intake {
    @Override
    public Version take(Delivered delivered, DatasetJobs.Progress progress) {
      try {
        for (long row = 0; ; row++) {
          progress.at(Job.State.READING, "feeder", row, -1, 1);
          reading.countDown();
        }
      } finally {
        interrupted.set(Thread.currentThread().isInterrupted());
      }
    }

    @Override
    public void cleanUp(Delivered delivered) {
      cleanedUp.add(delivered);
    }
  }

  private static Delivered delivered(String name) {
    return new Delivered(Path.of("nowhere"), null, null, name, 0, "chen");
  }

  @Test
  void whoStopsLetsTheStepEndInterruptsNobodyAndBeginsNothing() throws Exception {
    DatasetJobs jobs =
        new DatasetJobs(
            new Endless(),
            Clock.systemUTC(),
            (job, broken) -> {
              throw new AssertionError(job.fileName(), broken);
            });
    Job first = jobs.receive(delivered("first"));
    Job second = jobs.receive(delivered("second"));
    reading.await();
    jobs.close();

    for (Job job : List.of(first, second)) {
      Job end = jobs.find(job.id()).orElseThrow();
      assertThat(end.state()).as(end.fileName()).isEqualTo(Job.State.FAILED);
      assertThat(end.detail()).contains("send it again");
    }
    assertThat(interrupted).isFalse();
    assertThat(cleanedUp).extracting(Delivered::fileName).containsExactly("first", "second");
  }
}
