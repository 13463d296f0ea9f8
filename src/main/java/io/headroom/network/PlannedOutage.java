package io.headroom.network;

import java.time.LocalDateTime;

/** A planned interruption of an asset, in local time. */
public record PlannedOutage(
    String id,
    String assetId,
    LocalDateTime startsAt,
    LocalDateTime endsAt,
    String reason,
    LocalDateTime announcedAt) {}
