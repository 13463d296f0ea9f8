package io.headroom.api.wire;

import io.headroom.planning.Outage;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A planned outage as planners see it.
 *
 * @param noticeDays working days between announcement and outage
 * @param inTime it was announced as early as promised
 * @param customers behind the transformers that are off, as far as they are counted
 */
public record PlannedOutageView(
    String id,
    String assetId,
    String assetName,
    OffsetDateTime startsAt,
    OffsetDateTime endsAt,
    String reason,
    OffsetDateTime announcedAt,
    int noticeDays,
    boolean inTime,
    boolean urgent,
    Outage.Status status,
    Outage.Source source,
    int transformers,
    int customers,
    List<TownView> towns,
    Restorable restorable) {

  /** How many of them an open tie could feed meanwhile, each feeder looked at by itself. */
  public record Restorable(int transformers, int customers) {}
}
