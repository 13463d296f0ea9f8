package io.headroom.map.tile;

import io.headroom.map.AreaLevel;
import io.headroom.map.AreaQuestion;
import io.headroom.map.ConstrainedArea;
import io.headroom.map.ConstrainedAreas;
import io.headroom.network.Direction;
import java.util.List;

/** Ground of a tile: of feeders, from near of single transformers. */
final class AreaTiles {
  private static final int TRANSFORMERS_FROM_ZOOM = 14;

  private final ConstrainedAreas areas;

  AreaTiles(ConstrainedAreas areas) {
    this.areas = areas;
  }

  void draw(TileAddress tile, Direction direction, AttributeSource attributes, TileEncoder to) {
    boolean near = tile.zoom() >= TRANSFORMERS_FROM_ZOOM;
    AreaLevel level = near ? AreaLevel.TRANSFORMER : AreaLevel.FEEDER;
    List<ConstrainedArea> found = areas.all(new AreaQuestion(tile.box(), direction, level)).areas();
    draw(found, new RingCut(tile), attributes, to);
  }

  /** Only feeders' ground on which nothing is left. */
  void drawConstrained(
      TileAddress tile, Direction direction, AttributeSource attributes, TileEncoder to) {
    List<ConstrainedArea> found =
        areas.all(new AreaQuestion(tile.box(), direction, AreaLevel.FEEDER)).areas();
    draw(
        found.stream().filter(ConstrainedArea::constrained).toList(),
        new RingCut(tile),
        attributes,
        to);
  }

  private static void draw(
      List<ConstrainedArea> found, RingCut cut, AttributeSource attributes, TileEncoder to) {
    for (ConstrainedArea area : found) {
      if (!cut.draw(area.outline()).rings().isEmpty()) {
        attributes.area(area, to);
        to.polygon(cut.rings());
      }
    }
  }
}
