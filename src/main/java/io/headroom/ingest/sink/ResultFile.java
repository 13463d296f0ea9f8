package io.headroom.ingest.sink;

import io.headroom.geo.Position;
import io.headroom.ingest.AttributeSchema;
import io.headroom.ingest.LayerSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoPackage of results: layers of our own making, filled row by row, there whole or not at all.
 *
 * <p>Values come in the order of the layer's attributes; null and NaN are left out. For one thread.
 */
public final class ResultFile implements Closeable {
  private final GeoPackageWriter writer;
  private final Map<String, List<AttributeSchema>> attributes;
  private boolean open = true;

  private ResultFile(GeoPackageWriter writer, Map<String, LayerSchema> layers) {
    this.writer = writer;
    this.attributes =
        layers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().attributes()));
  }

  /** Begins a file with these layers; positions are WGS 84. */
  public static ResultFile begin(Path target, LayerSchema... layers) throws IOException {
    Map<String, LayerSchema> byName =
        Stream.of(layers).collect(Collectors.toMap(LayerSchema::name, Function.identity()));
    Function<String, LayerSchema> schemas =
        name -> {
          LayerSchema schema = byName.get(name);
          if (schema == null) {
            throw new IllegalArgumentException("no layer " + name + " in " + target);
          }
          return schema;
        };
    return new ResultFile(new GeoPackageWriter(target, SpatialReference.WGS84, schemas), byName);
  }

  public void at(String layer, @Nullable Position position, @Nullable Object... values)
      throws IOException {
    add(Row.at(layer, position), values);
  }

  /** Along lon, lat, lon, lat …; without geometry when there are fewer than two positions. */
  public void along(String layer, double[] lonLat, @Nullable Object... values) throws IOException {
    add(Row.along(layer, lonLat), values);
  }

  /** A polygon or several, in degrees. */
  public void shaped(String layer, Geometry outline, @Nullable Object... values)
      throws IOException {
    add(Row.shaped(layer, outline), values);
  }

  private void add(Row row, @Nullable Object... values) throws IOException {
    List<AttributeSchema> names = attributes.getOrDefault(row.layer(), List.of());
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          row.layer() + " has " + names.size() + " attributes, got " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Double figure) {
        row.number(names.get(i).name(), figure);
      } else {
        row.text(names.get(i).name(), value == null ? null : value.toString());
      }
    }
    writer.write(row);
  }

  /** Writes everything to the disk; {@link #finish} then only gives the file its name. */
  public void complete() throws IOException {
    open = false;
    writer.complete();
  }

  public void finish() throws IOException {
    writer.finish();
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      writer.discard();
    } else {
      writer.forget();
    }
  }
}
