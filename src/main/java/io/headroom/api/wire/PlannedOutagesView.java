package io.headroom.api.wire;

import java.time.LocalDate;
import java.util.List;

/**
 * Planned outages as planners see them.
 *
 * @param complete false while the store is away: those entered there are then missing
 */
public record PlannedOutagesView(
    LocalDate asOf, int noticeDays, boolean complete, List<PlannedOutageView> outages) {}
