package io.headroom.planning.opening;

import io.headroom.request.StoreUnavailable;
import io.headroom.snapshot.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices what becomes constrained or free, and has it written down once, whichever process looks
 * first. For one thread, that of a {@link FollowUp}; while the store is away it tries again.
 */
public final class ConstraintWatch implements FollowUp.Work {
  private static final Duration WHILE_AWAY = Duration.ofSeconds(5);

  private final Supplier<Optional<Snapshot>> inService;
  private final ConstraintLog log;
  private final ConstraintHistory history;
  private final Clock clock;
  private @Nullable ConstraintSurvey survey;

  /**
   * @param inService empty before the first dataset
   * @param history is kept in step with the log
   */
  public ConstraintWatch(
      Supplier<Optional<Snapshot>> inService,
      ConstraintLog log,
      ConstraintHistory history,
      Clock clock) {
    this.inService = inService;
    this.log = log;
    this.history = history;
    this.clock = clock;
  }

  @Override
  public @Nullable Duration run() {
    return inService.get().map(this::look).orElse(null);
  }

  private @Nullable Duration look(Snapshot snapshot) {
    ConstraintSurvey seen = surveyOf(snapshot);
    try {
      if (isNews(seen)) {
        ConstraintComparison comparison = new ConstraintComparison(seen, clock.instant());
        history.take(log.write(comparison::with));
      }
      return null;
    } catch (StoreUnavailable away) {
      return WHILE_AWAY;
    }
  }

  private ConstraintSurvey surveyOf(Snapshot snapshot) {
    ConstraintSurvey last = survey;
    ConstraintSurvey now =
        last != null && last.snapshot() == snapshot ? last : ConstraintSurvey.of(snapshot);
    survey = now;
    return now;
  }

  private boolean isNews(ConstraintSurvey seen) {
    ConstraintLog.Known known = history.known();
    ConstraintLog.Mark mark = known.mark();
    return mark == null
        || !mark.datasetVersion().equals(seen.snapshot().identity().version())
        || !known.since().keySet().equals(seen.constrained().keySet());
  }
}
