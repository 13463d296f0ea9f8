package io.headroom.app;

import io.headroom.api.AreaExport;
import io.headroom.ingest.LayerSchema;
import io.headroom.ingest.LayerSchema.GeometryKind;
import io.headroom.ingest.sink.ResultFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Constrained areas as a GeoPackage, made in a temporary folder: it is an SQLite file. */
@Component
class AreaGeoPackage implements AreaExport {
  private static final String LAYER = "constraint";

  @Override
  public void write(List<Row> rows, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("constraints");
    Path file = folder.resolve("constraints.gpkg");
    try {
      fill(file, rows);
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void fill(Path file, List<Row> rows) throws IOException {
    LayerSchema layer = LayerSchema.written(LAYER, GeometryKind.POLYGON, attributes());
    try (ResultFile result = ResultFile.begin(file, layer)) {
      for (Row row : rows) {
        result.shaped(LAYER, row.outline(), row.values().toArray());
      }
      result.complete();
      result.finish();
    }
  }

  private static String attributes() {
    return COLUMNS.stream()
        .map(column -> column + (FIGURES.contains(column) ? ":n" : ":t"))
        .collect(Collectors.joining(" "));
  }
}
