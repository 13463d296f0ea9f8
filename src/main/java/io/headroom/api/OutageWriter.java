package io.headroom.api;

import io.headroom.api.wire.PlannedOutageView;
import io.headroom.api.wire.TownView;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.PlannedOutage;
import io.headroom.planning.Outage;
import io.headroom.planning.Users;
import io.headroom.planning.register.Townships;
import io.headroom.snapshot.Snapshot;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Writes planned outages for planners. */
final class OutageWriter {
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Townships towns;
  private final LocalDateTime now;
  private final DistributionTransformers transformers;

  OutageWriter(Snapshot snapshot, Townships towns, LocalDateTime now) {
    this.transformers = snapshot.dataset().network().distributionTransformers();
    this.towns = towns;
    this.now = now;
  }

  PlannedOutageView write(Outage outage) {
    PlannedOutage planned = outage.planned();
    return new PlannedOutageView(
        planned.id(),
        planned.assetId(),
        outage.place(),
        at(planned.startsAt()),
        at(planned.endsAt()),
        planned.reason(),
        at(planned.announcedAt()),
        outage.noticeDays(),
        outage.inTime(),
        outage.urgent(),
        outage.status(now),
        outage.source(),
        outage.transformers().size(),
        outage.customers(),
        TownView.of(towns.of(outage.transformers())),
        new PlannedOutageView.Restorable(outage.restorable().size(), restorable(outage)));
  }

  private int restorable(Outage outage) {
    return outage.restorable().stream().mapToInt(row -> Users.behind(transformers, row)).sum();
  }

  /** A local time of the utility with its offset. */
  static OffsetDateTime at(LocalDateTime local) {
    return local.atZone(BEIJING).toOffsetDateTime();
  }
}
