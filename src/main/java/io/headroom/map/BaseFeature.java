package io.headroom.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something of the base map: nothing electrical.
 *
 * @param code of an administrative area; null otherwise
 * @param kind class of a river or road, kind of a place; null for areas
 */
public record BaseFeature(
    Layer layer,
    Geometry geometry,
    @Nullable String code,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String kind) {

  /** The layers, in the order they are drawn. */
  public enum Layer {
    OUTLINE,
    TOWNSHIP,
    WATER,
    ROAD,
    VILLAGE,
    PLACE,
    SEAT
  }
}
