package io.headroom.api.wire;

import io.headroom.planning.dataset.Job;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a delivery has come.
 *
 * @param total rows of the layer; null when nobody knows
 */
public record JobView(
    String id,
    String state,
    String layer,
    long done,
    @Nullable Long total,
    int percent,
    @Nullable String version,
    String fileName,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String detail) {

  public static JobView of(Job job) {
    return new JobView(
        job.id(),
        job.state().name(),
        job.layer(),
        job.done(),
        job.total() < 0 ? null : job.total(),
        job.percent(),
        job.version(),
        job.fileName(),
        job.startedAt(),
        job.finishedAt(),
        job.detail());
  }
}
