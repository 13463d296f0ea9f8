package io.headroom.map.tile;

import io.headroom.network.Direction;

/**
 * Distribution transformers of a tile: one by one from zoom {@value #SINGLE_FROM_ZOOM}, from
 * farther away those of a few pixels together.
 *
 * <p>A transformer is in the one tile whose own square holds it; there is none in the buffer, where
 * the neighbour would show it again.
 */
final class TransformerTiles {
  static final int SINGLE_FROM_ZOOM = 14;

  private final TransformerOrder order;
  private final TransformerGrades grades;

  TransformerTiles(TransformerOrder order, TransformerGrades grades) {
    this.order = order;
    this.grades = grades;
  }

  void draw(TileAddress tile, Direction direction, AttributeSource attributes, TileEncoder to) {
    if (tile.zoom() >= SINGLE_FROM_ZOOM) {
      order.within(tile, slot -> single(slot, tile, attributes, to));
      return;
    }
    Clusters clusters = new Clusters();
    boolean zoned = direction == Direction.GENERATION;
    order.within(tile, slot -> gather(slot, tile, zoned, clusters));
    for (int square = 0; square < clusters.squares(); square++) {
      if (clusters.count(square) == 1) {
        single(clusters.slot(square), tile, attributes, to);
      } else if (clusters.count(square) > 1) {
        cluster(square, clusters, zoned, to);
      }
    }
  }

  private void single(int slot, TileAddress tile, AttributeSource attributes, TileEncoder to) {
    to.put("count", 1);
    attributes.transformer(grades.asset(slot), to);
    to.point((int) tile.column(order.x(slot)), (int) tile.line(order.y(slot)));
  }

  private void gather(int slot, TileAddress tile, boolean zoned, Clusters clusters) {
    int column = (int) tile.column(order.x(slot));
    int line = (int) tile.line(order.y(slot));
    int square = clusters.add(slot, column, line);
    clusters.grade(square, grades.rank(slot));
    if (zoned) {
      clusters.zone(square, Clusters.GREENEST_FIRST.indexOf(grades.zone(slot)));
    }
  }

  private static void cluster(int square, Clusters clusters, boolean zoned, TileEncoder to) {
    to.put("count", clusters.count(square));
    to.put("grade", clusters.grade(square).name());
    if (zoned) {
      to.put("zone", clusters.zone(square).name());
    }
    to.point(clusters.column(square), clusters.line(square));
  }
}
