package io.headroom.map.tile;

import edu.colorado.cires.cmg.mvt.VectorTile;
import edu.colorado.cires.cmg.mvt.encoding.GeomCmd;
import edu.colorado.cires.cmg.mvt.encoding.GeomCmdHdr;
import edu.colorado.cires.cmg.mvt.encoding.ZigZag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one layer of a tile as the Mapbox vector tile specification 2.1 has it.
 *
 * <p>Feature by feature: attributes first, in any order, then the geometry, which ends it.
 */
final class TileEncoder implements Attributes {
  private static final int SPECIFICATION = 2;

  private final VectorTile.Tile.Layer.Builder layer = VectorTile.Tile.Layer.newBuilder();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Object, Integer> values = new HashMap<>();
  private VectorTile.Tile.Feature.Builder feature = VectorTile.Tile.Feature.newBuilder();
  private int cursorX;
  private int cursorY;

  TileEncoder(TileLayer what) {
    layer.setVersion(SPECIFICATION).setName(what.code()).setExtent(TileAddress.EXTENT);
  }

  @Override
  public void put(String name, @Nullable String text) {
    if (text != null) {
      tag(name, text);
    }
  }

  @Override
  public void put(String name, @Nullable Double figure) {
    if (figure != null) {
      tag(name, figure);
    }
  }

  @Override
  public void put(String name, long number) {
    tag(name, number);
  }

  @Override
  public void put(String name, boolean flag) {
    tag(name, flag);
  }

  private void tag(String name, Object value) {
    Integer key = names.get(name);
    if (key == null) {
      key = names.size();
      names.put(name, key);
      layer.addKeys(name);
    }
    feature.addTags(key);
    feature.addTags(numberOf(value));
  }

  private int numberOf(Object value) {
    Integer known = values.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    layer.addValues(message(value));
    return values.size() - 1;
  }

  private static VectorTile.Tile.Value message(Object value) {
    VectorTile.Tile.Value.Builder message = VectorTile.Tile.Value.newBuilder();
    if (value instanceof String text) {
      message.setStringValue(text);
    } else if (value instanceof Double figure) {
      message.setDoubleValue(figure);
    } else if (value instanceof Long number) {
      message.setIntValue(number);
    } else {
      message.setBoolValue((Boolean) value);
    }
    return message.build();
  }

  void point(int x, int y) {
    moveTo(x, y);
    end(VectorTile.Tile.GeomType.POINT);
  }

  void lines(TilePaths paths) {
    for (int path = 0; path < paths.count(); path++) {
      path(paths, path, paths.size(path));
    }
    end(VectorTile.Tile.GeomType.LINESTRING);
  }

  /**
   * Rings, each closed by itself: outer ones clockwise as seen, its holes after it the other way.
   */
  void polygon(TilePaths rings) {
    for (int ring = 0; ring < rings.count(); ring++) {
      path(rings, ring, rings.size(ring));
      feature.addGeometry(GeomCmdHdr.closePathCmdHdr());
    }
    end(VectorTile.Tile.GeomType.POLYGON);
  }

  private void path(TilePaths paths, int path, int size) {
    moveTo(paths.x(path, 0), paths.y(path, 0));
    feature.addGeometry(GeomCmdHdr.cmdHdr(GeomCmd.LineTo, size - 1));
    for (int i = 1; i < size; i++) {
      step(paths.x(path, i), paths.y(path, i));
    }
  }

  private void moveTo(int x, int y) {
    feature.addGeometry(GeomCmdHdr.cmdHdr(GeomCmd.MoveTo, 1));
    step(x, y);
  }

  private void step(int x, int y) {
    feature.addGeometry(ZigZag.encode(x - cursorX));
    feature.addGeometry(ZigZag.encode(y - cursorY));
    cursorX = x;
    cursorY = y;
  }

  private void end(VectorTile.Tile.GeomType type) {
    layer.addFeatures(feature.setType(type).build());
    feature = VectorTile.Tile.Feature.newBuilder();
    cursorX = 0;
    cursorY = 0;
  }

  /** Nothing at all when there is no feature. */
  byte[] toBytes() {
    return layer.getFeaturesCount() == 0
        ? new byte[0]
        : VectorTile.Tile.newBuilder().addLayers(layer).build().toByteArray();
  }
}
