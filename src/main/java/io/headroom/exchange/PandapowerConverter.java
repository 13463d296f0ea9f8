package io.headroom.exchange;

import io.headroom.ingest.sink.DatasetSink;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a dataset of a pandapower network, by the rules written into the README beside it.
 *
 * <pre>
 *   network.json ─► tables ─► rows of ours ─► layers + dataset.yml + README.md + loads.csv
 * </pre>
 */
public final class PandapowerConverter {
  private PandapowerConverter() {}

  /**
   * Converts, replacing what a former conversion left at the target.
   *
   * @param folderOrGpkg a folder for GeoJSON layers, or a file ending in {@code .gpkg}
   * @throws IllegalArgumentException when the network lacks what every dataset needs: a supplying
   *     transformer, or the position of a bus with a load; nothing is written then
   */
  public static ConversionNotes convert(Path networkJson, Path folderOrGpkg) throws IOException {
    PandapowerNetwork network = PandapowerNetwork.read(networkJson);
    Conversion conversion = Conversion.of(network);
    ConvertedRows rows = ConvertedRows.of(conversion);
    LeftBehind.note(network, conversion.notes());
    try (DatasetSink sink = DatasetSink.to(folderOrGpkg)) {
      rows.writeTo(sink, conversion.notes());
    }
    new DatasetPapers(networkJson, folderOrGpkg, network.name()).write(rows, conversion.notes());
    return conversion.notes();
  }
}
