package io.headroom.api.wire;

import io.headroom.planning.Outage;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A planned outage as anybody may see it.
 *
 * @param assetName where the work is; null where that is not shown
 * @param noticeDays working days between announcement and outage
 * @param customers null where too few to be told
 * @param restorable true when an open tie could feed the place meanwhile; null where no place was
 *     asked about
 */
public record OutageView(
    String id,
    @Nullable String assetName,
    OffsetDateTime startsAt,
    OffsetDateTime endsAt,
    String reason,
    OffsetDateTime announcedAt,
    int noticeDays,
    boolean inTime,
    Outage.Status status,
    @Nullable Integer customers,
    @Nullable Boolean restorable) {}
