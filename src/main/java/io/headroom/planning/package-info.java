/**
 * What the bureau steers by: how fast it connects, how content its customers are, how long they are
 * without power, all against what the plan promises.
 *
 * <p>Start at {@link io.headroom.planning.Indicators} and {@link io.headroom.planning.OutageHours}.
 * Planned outages are in {@link io.headroom.planning.OutagePlan}, what is full in {@code register}.
 * How requests have gone comes through the port {@link io.headroom.planning.ProgressLog}, entered
 * outages through {@link io.headroom.planning.OutageStore}. Nothing here knows HTTP, SQL or Spring.
 */
@NullMarked
package io.headroom.planning;

import org.jspecify.annotations.NullMarked;
