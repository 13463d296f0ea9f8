package io.headroom.map;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;

/** Draws the way power takes along a supply path. */
public final class SupplyRoutes {
  private final Assets assets;
  private final LineDrawing drawing;

  SupplyRoutes(SupplyForest forest, LineDrawing drawing) {
    this.assets = forest.assets();
    this.drawing = drawing;
  }

  /** The line sections of a path as drawn; empty when none of them was delivered with a course. */
  public Optional<Geometry> find(int[] path) {
    IntStream rows =
        Arrays.stream(path)
            .filter(asset -> assets.kind(asset) == AssetKind.LINE_SECTION)
            .map(assets::row);
    return Optional.of(drawing.draw(rows)).filter(route -> !route.isEmpty());
  }
}
