package io.headroom.browser;

import edu.colorado.cires.cmg.mvt.VectorTile;
import edu.colorado.cires.cmg.mvt.encoding.ZigZag;
import java.util.List;
import java.util.Locale;

/** One vector tile with transformers on a grid of 80 by 80: what a large city would look like. */
final class CrowdedTile {
  static final int POINTS = 80 * 80;

  private static final int SIDE = 80;
  private static final int EXTENT = 4096;
  private static final int MOVE_TO_ONE = 9;
  private static final int IN_THE_COUNTY = 3000;
  private static final List<String> GRADES = List.of("NORMAL", "HEAVY", "OVERLOADED", "NO_DATA");

  private CrowdedTile() {}

  static byte[] bytes() {
    VectorTile.Tile.Layer.Builder layer =
        VectorTile.Tile.Layer.newBuilder()
            .setVersion(2)
            .setName("transformers")
            .setExtent(EXTENT)
            .addKeys("grade")
            .addKeys("id");
    GRADES.forEach(grade -> layer.addValues(text(grade)));
    for (int i = 0; i < IN_THE_COUNTY; i++) {
      layer.addValues(text(String.format(Locale.ROOT, "D%04d", i + 1)));
    }
    for (int i = 0; i < POINTS; i++) {
      layer.addFeatures(point(i));
    }
    return VectorTile.Tile.newBuilder().addLayers(layer).build().toByteArray();
  }

  private static VectorTile.Tile.Value text(String text) {
    return VectorTile.Tile.Value.newBuilder().setStringValue(text).build();
  }

  private static VectorTile.Tile.Feature point(int i) {
    int pitch = EXTENT / SIDE;
    return VectorTile.Tile.Feature.newBuilder()
        .setType(VectorTile.Tile.GeomType.POINT)
        .addTags(0)
        .addTags(i % GRADES.size())
        .addTags(1)
        .addTags(GRADES.size() + i % IN_THE_COUNTY)
        .addGeometry(MOVE_TO_ONE)
        .addGeometry(ZigZag.encode(pitch / 2 + pitch * (i % SIDE)))
        .addGeometry(ZigZag.encode(pitch / 2 + pitch * (i / SIDE)))
        .build();
  }
}
