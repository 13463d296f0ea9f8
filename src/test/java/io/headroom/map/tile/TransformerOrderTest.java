package io.headroom.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.headroom.geo.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Z-curve against looking at every transformer. */
class TransformerOrderTest {
  private static final int COUNT = 2000;

  /** Half of them in a village of a few hundred metres, where deep zooms matter. */
  private static Position[] thrown(long seed) {
    Random random = new Random(seed);
    Position[] places = new Position[COUNT];
    for (int row = 0; row < COUNT; row++) {
      double spread = row % 2 == 0 ? 0.5 : 0.002;
      places[row] =
          new Position(107 + spread * random.nextGaussian(), 27 + spread * random.nextGaussian());
    }
    return places;
  }

  @Test
  void aTileHoldsWhatLiesInItsSquareAtEveryZoom() {
    for (long seed = 0; seed < 5; seed++) {
      Position[] places = thrown(seed);
      TransformerOrder order = new TransformerOrder(COUNT, row -> places[row]);
      for (int zoom = 0; zoom <= TileAddress.DEEPEST; zoom++) {
        TileAddress tile = tileOf(places[(int) (seed * 37 + zoom) % COUNT], zoom);
        List<Integer> found = new ArrayList<>();
        order.within(tile, slot -> found.add(order.row(slot)));

        assertThat(found)
            .as("seed " + seed + ", " + tile)
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(inside(places, tile));
      }
    }
  }

  private static List<Integer> inside(Position[] places, TileAddress tile) {
    return IntStream.range(0, COUNT)
        .filter(row -> tileOf(places[row], tile.zoom()).equals(tile))
        .boxed()
        .toList();
  }

  /** By the formula of the web map, in degrees. */
  private static TileAddress tileOf(Position at, int zoom) {
    double side = Math.scalb(1.0, zoom);
    double latitude = Math.toRadians(at.lat());
    double y = (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2;
    return new TileAddress(zoom, (int) ((at.lon() + 180) / 360 * side), (int) (y * side));
  }

  @Test
  void everySlotIsFoundByItsRow() {
    Position[] places = thrown(9);
    TransformerOrder order = new TransformerOrder(COUNT, row -> places[row]);

    assertThat(IntStream.range(0, COUNT)).allMatch(row -> order.row(order.slot(row)) == row);
  }

  @Test
  void aTileOfNobodyIsEmpty() {
    TransformerOrder order = new TransformerOrder(1, row -> new Position(107, 27));
    List<Integer> found = new ArrayList<>();
    order.within(new TileAddress(10, 0, 0), found::add);
    order.within(new TileAddress(20, (1 << 20) - 1, (1 << 20) - 1), found::add);

    assertThat(found).isEmpty();
  }
}
