package io.headroom.ingest.sink;

import io.headroom.ingest.LayerSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One {@code <layer>.geojson} a layer, one feature a line so that a difference reads as such.
 *
 * <p>The folder becomes this dataset: files of our layers that were there and got no row are
 * removed at the end, all other files are left alone.
 */
final class GeoJsonFolderWriter implements RowWriter {
  private final Path folder;
  private final Map<String, GeoJsonFileWriter> layers = new LinkedHashMap<>();

  GeoJsonFolderWriter(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  @Override
  public void write(Row row) throws IOException {
    GeoJsonFileWriter layer = layers.get(row.layer());
    if (layer == null) {
      layer = new GeoJsonFileWriter(unfinished(row.layer()), LayerSchema.get(row.layer()));
      layers.put(row.layer(), layer);
    }
    layer.add(row);
  }

  @Override
  public void close() throws IOException {
    for (GeoJsonFileWriter layer : layers.values()) {
      layer.close();
    }
    for (String layer : LayerSchema.READING_ORDER) {
      if (layers.containsKey(layer)) {
        Files.move(unfinished(layer), file(layer), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(file(layer));
      }
    }
  }

  @Override
  public void discard() throws IOException {
    for (Map.Entry<String, GeoJsonFileWriter> layer : layers.entrySet()) {
      layer.getValue().close();
      Files.deleteIfExists(unfinished(layer.getKey()));
    }
  }

  private Path file(String layer) {
    return folder.resolve(layer + ".geojson");
  }

  private Path unfinished(String layer) {
    return folder.resolve("." + layer + ".geojson.part");
  }
}
