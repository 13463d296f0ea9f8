package io.headroom.network;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A county, town or village with its outline.
 *
 * @param outline polygon in lon-lat, not to be changed; null when the row has none
 */
public record AdministrativeArea(
    String code,
    String name,
    @Nullable String nameEn,
    Level level,
    @Nullable String parentCode,
    @Nullable Geometry outline) {

  /** Administrative level. */
  public enum Level {
    COUNTY,
    TOWN,
    VILLAGE
  }
}
