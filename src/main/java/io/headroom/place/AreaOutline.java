package io.headroom.place;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A county or township as it is drawn.
 *
 * @param parentCode empty when it lies in none that is known
 * @param outline polygon in lon-lat, not to be changed
 */
public record AreaOutline(
    String code,
    String name,
    @Nullable String nameEn,
    MatchLevel level,
    String parentCode,
    Geometry outline) {}
