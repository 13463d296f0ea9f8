/**
 * Places and distances: positions, Chinese datums, the metric projection, nearest search.
 *
 * <p>Positions are longitude first, in WGS 84 degrees (equal to CGCS2000 within a decimetre);
 * {@link io.headroom.geo.Datum} brings others there. Metres exist only after a {@link
 * io.headroom.geo.MetricProjection}; a distance between degrees is never computed, except on the
 * ellipsoid by {@link io.headroom.geo.Geodesic}. {@link io.headroom.geo.PointIndex} and {@link
 * io.headroom.geo.SegmentIndex} search in those metres. What a position means in the grid does not
 * belong here.
 */
@NullMarked
package io.headroom.geo;

import org.jspecify.annotations.NullMarked;
