package io.headroom.api;

import io.headroom.api.wire.JobView;
import io.headroom.planning.dataset.DatasetJobs;
import io.headroom.planning.dataset.Job;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers how far deliveries have come, a few times a second, until each has ended. */
public final class JobEvents implements AutoCloseable {
  private static final long GLANCE_MILLIS = 200;
  private static final Duration LONGEST = Duration.ofHours(4);

  private final DatasetJobs jobs;
  private final Map<SseEmitter, Told> listeners = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "delivery-events");
            made.setDaemon(true);
            return made;
          });

  public JobEvents(DatasetJobs jobs) {
    this.jobs = jobs;
    var unused =
        thread.scheduleWithFixedDelay(
            this::tellAll, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * What a listener knows.
   *
   * @param last null before the first event
   */
  private record Told(String job, @Nullable Job last) {}

  SseEmitter follow(String job) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    emitter.onCompletion(() -> listeners.remove(emitter));
    emitter.onTimeout(() -> listeners.remove(emitter));
    emitter.onError(gone -> listeners.remove(emitter));
    listeners.put(emitter, new Told(job, null));
    return emitter;
  }

  private void tellAll() {
    listeners.forEach(this::tell);
  }

  private void tell(SseEmitter emitter, Told told) {
    Job now = jobs.find(told.job()).orElse(told.last());
    if (now == null || now.equals(told.last())) {
      return;
    }
    try {
      send(emitter, "progress", now);
      listeners.replace(emitter, new Told(told.job(), now));
      if (now.state().isEnd()) {
        send(emitter, "end", now);
        listeners.remove(emitter);
        emitter.complete();
      }
    } catch (IOException | RuntimeException gone) {
      listeners.remove(emitter);
    }
  }

  private static void send(SseEmitter emitter, String event, Job job) throws IOException {
    emitter.send(SseEmitter.event().name(event).data(JobView.of(job), MediaType.APPLICATION_JSON));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
