package io.headroom.lookup;

import io.headroom.capacity.Zone;
import io.headroom.rules.DueDate;
import io.headroom.rules.FastTrack;
import io.headroom.rules.FastTrackQuestion;
import io.headroom.rules.FastTrackVerdict;
import io.headroom.rules.RuleSet;
import io.headroom.rules.ServicePromise;
import io.headroom.rules.SupplyVoltage;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the utility promises for a need, counted in working days from the snapshot's day. */
final class ServiceClock {
  private final LocalDate today;
  private final RuleSet rules;

  ServiceClock(Snapshot snapshot) {
    this.today = snapshot.day();
    this.rules = snapshot.rules();
  }

  @Nullable ServiceTerms termsOf(
      Need need, SupplyVoltage level, @Nullable FastTrackVerdict fastTrack) {
    if (!need.hasSize()) {
      return null;
    }
    ServicePromise promise = ServicePromise.of(need.use(), level, need.dual(), rules);
    DueDate due = promise.dueOn(today, fastTrack, rules.workingCalendar());
    return new ServiceTerms(promise, today, due.date(), due.provisional());
  }

  Optional<FastTrackVerdict> fastTrackOf(
      Need need, SupplyVoltage level, List<ConnectionOption> options) {
    return FastTrack.judge(
        FastTrackQuestion.ofFigures(need.use(), need.kw(), level, zoneOf(need, options)), rules);
  }

  /** Zone of the best point, for generation; null for demand or where nothing is in reach. */
  private static @Nullable String zoneOf(Need need, List<ConnectionOption> options) {
    if (!need.use().isGeneration() || options.isEmpty() || options.get(0).rows().isEmpty()) {
      return null;
    }
    Zone zone = options.get(0).rows().get(0).zone();
    return zone == null || zone == Zone.NO_DATA ? null : zone.name();
  }
}
