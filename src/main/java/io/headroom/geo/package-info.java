/**
 * Places and distances: positions, Chinese datums, the metric projection, nearest search.
 *
 * <p>Positions are longitude first, in WGS 84 degrees (equal to CGCS2000 within a decimetre).
 * Metres exist only after a {@code MetricProjection}; a distance between degrees is never computed.
 * What a position means in the grid does not belong here.
 */
@NullMarked
package io.headroom.geo;

import org.jspecify.annotations.NullMarked;
