package io.headroom.app.study;

import io.headroom.capacity.flow.Moment;
import io.headroom.capacity.hosting.AreaStudy;
import io.headroom.ingest.ImportResult;
import io.headroom.ingest.LayerSchema;
import io.headroom.ingest.LayerSchema.GeometryKind;
import io.headroom.ingest.prepared.Prepared;
import io.headroom.ingest.prepared.PreparedFile;
import io.headroom.ingest.sink.ResultFile;
import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.topology.Assets;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of one study. All of them grow under unfinished names and get their own only when the
 * last one is complete, so that a folder never holds half a study.
 */
final class StudyFiles implements Closeable {
  private static final String POINTS = "study_point";
  private static final String LINES = "study_line";

  private final Path folder;
  private final String name;
  private final Assets assets;
  private final AssetFigures figures;
  private final @Nullable ResultFile geoPackage;
  private final @Nullable CsvTable table;
  private final @Nullable HourTable hours;
  private final BitSet written = new BitSet();
  private final double[] demandKva;
  private final double[] generationKva;

  private StudyFiles(StudiedNetwork network, Path folder, StudyFormat format) throws IOException {
    this.folder = folder;
    this.name = fileName(network.dataset().identity().id());
    this.assets = network.forest().assets();
    this.figures = new AssetFigures(network);
    this.demandKva = new double[assets.count()];
    this.generationKva = new double[assets.count()];
    Arrays.fill(demandKva, Double.NaN);
    Arrays.fill(generationKva, Double.NaN);
    this.geoPackage = format.hasGeoPackage() ? geoPackage() : null;
    this.table = format.hasCsv() ? CsvTable.begin(file(".csv"), AssetFigures.NAMES) : null;
    this.hours = format.hasCsv() ? HourTable.begin(file("-hours.csv"), assets) : null;
  }

  static StudyFiles begin(StudiedNetwork network, Path folder, StudyFormat format)
      throws IOException {
    return new StudyFiles(network, folder, format);
  }

  private ResultFile geoPackage() throws IOException {
    return ResultFile.begin(
        file(".gpkg"),
        LayerSchema.written(POINTS, GeometryKind.POINT, AssetFigures.COLUMNS),
        LayerSchema.written(LINES, GeometryKind.LINE, AssetFigures.COLUMNS));
  }

  private Path file(String ending) {
    return folder.resolve(name + ending);
  }

  /** The id of the dataset as a file name on any machine. */
  private static String fileName(String id) {
    String safe = id.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return safe.isBlank() || safe.startsWith(".") ? "study" + safe : safe;
  }

  void add(AreaStudy study) throws IOException {
    for (int asset : study.places()) {
      add(asset, study);
    }
    for (int asset : study.transformers()) {
      add(asset, study);
    }
  }

  private void add(int asset, @Nullable AreaStudy study) throws IOException {
    written.set(asset);
    if (study != null) {
      demandKva[asset] = AssetFigures.kva(study, asset, Moment.PEAK);
      generationKva[asset] = AssetFigures.kva(study, asset, Moment.NOON);
    }
    @Nullable Object[] values = figures.of(asset, study);
    if (geoPackage != null) {
      draw(asset, values, geoPackage);
    }
    if (table != null) {
      list(values, table);
    }
    if (hours != null && study != null) {
      hours.add(asset, study);
    }
  }

  private void draw(int asset, @Nullable Object[] values, ResultFile file) throws IOException {
    if (assets.kind(asset) == AssetKind.LINE_SECTION) {
      file.along(LINES, course(assets.row(asset)), values);
    } else {
      file.at(POINTS, assets.location(asset), values);
    }
  }

  private double[] course(int section) {
    LineSections sections = assets.network().lineSections();
    double[] lonLat = new double[2 * sections.vertexCount(section)];
    for (int vertex = 0; 2 * vertex < lonLat.length; vertex++) {
      lonLat[2 * vertex] = sections.lon(section, vertex);
      lonLat[2 * vertex + 1] = sections.lat(section, vertex);
    }
    return lonLat;
  }

  private static void list(@Nullable Object[] values, CsvTable table) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Double figure) {
        table.figure(figure, decimals(AssetFigures.NAMES.get(i)));
      } else {
        table.text((String) values[i]);
      }
    }
    table.endRow();
  }

  private static int decimals(String column) {
    return column.endsWith("_kva") ? 1 : column.endsWith("_kv") ? 2 : 4;
  }

  /** Adds what no area holds, then gives all files their names. */
  List<Path> finish(ImportResult delivery) throws IOException {
    for (int asset = 0; asset < assets.count(); asset++) {
      if (!written.get(asset) && assets.kind(asset) != AssetKind.SUBSTATION) {
        add(asset, null);
      }
    }
    List<Path> files = new ArrayList<>();
    if (geoPackage != null) {
      geoPackage.complete();
    }
    if (table != null && hours != null) {
      table.complete();
      hours.csv().complete();
    }
    PreparedFile.write(file(PreparedFile.SUFFIX), new Prepared(delivery, computed()));
    files.add(file(PreparedFile.SUFFIX));
    if (geoPackage != null) {
      geoPackage.finish();
      files.add(file(".gpkg"));
    }
    if (table != null && hours != null) {
      table.finish();
      hours.csv().finish();
      files.addAll(List.of(file(".csv"), file("-hours.csv")));
    }
    return files;
  }

  private Map<String, double[]> computed() {
    Map<String, double[]> computed = new LinkedHashMap<>();
    computed.put("hosting.demand-kva", demandKva);
    computed.put("hosting.generation-kva", generationKva);
    return computed;
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    if (geoPackage != null) {
      geoPackage.close();
    }
    if (table != null) {
      table.close();
    }
    if (hours != null) {
      hours.csv().close();
    }
  }
}
