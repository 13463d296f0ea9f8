package io.headroom.ingest.sink;

import io.headroom.network.AdministrativeArea;
import io.headroom.network.Commitment;
import io.headroom.network.Conductor;
import io.headroom.network.DistributionTransformer;
import io.headroom.network.Feeder;
import io.headroom.network.Generator;
import io.headroom.network.LineSection;
import io.headroom.network.LoadProfile;
import io.headroom.network.MapLine;
import io.headroom.network.Place;
import io.headroom.network.PlannedOutage;
import io.headroom.network.PowerTransformer;
import io.headroom.network.Reinforcement;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Takes the rows of a dataset one by one and writes them as layers under our names.
 *
 * <p>Layers come into being with their first row. Figures nobody delivered (NaN, −1, null) and
 * estimated peaks are written as absent. Nothing appears under the target's name before {@link
 * #close()}, and after a failed {@code add} nothing ever does; what stood there stays. I/O problems
 * are {@link java.io.UncheckedIOException}s. For one thread.
 */
public interface DatasetSink extends Closeable {
  void add(Substation row);

  /** Without geometry: a main transformer stands where its substation does. */
  void add(PowerTransformer row);

  void add(Feeder row);

  void add(LineSection row);

  void add(Switch row);

  void add(SwitchingStation row);

  void add(DistributionTransformer row);

  void add(Generator row);

  void add(Conductor row);

  /** One delivered row for each hour. */
  void add(LoadProfile row);

  void add(Commitment row);

  void add(PlannedOutage row);

  void add(Reinforcement row);

  void add(AdministrativeArea row);

  void add(MapLine row);

  void add(Place row);

  /** Positions as WGS 84; a name ending in {@code .gpkg} is a GeoPackage, any other a folder. */
  static DatasetSink to(Path folderOrGpkg) throws IOException {
    return to(folderOrGpkg, SpatialReference.WGS84);
  }

  /**
   * With the positions marked as the given system; the figures are the same in both.
   *
   * <p>GeoJSON knows WGS 84 only, so a folder with CGCS2000 is refused.
   */
  static DatasetSink to(Path folderOrGpkg, SpatialReference reference) throws IOException {
    if (String.valueOf(folderOrGpkg).toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
      return new RecordSink(new GeoPackageWriter(folderOrGpkg, reference));
    }
    if (reference != SpatialReference.WGS84) {
      throw new IllegalArgumentException(
          "GeoJSON positions are WGS 84; write " + reference + " to a .gpkg instead");
    }
    return new RecordSink(new GeoJsonFolderWriter(folderOrGpkg));
  }
}
