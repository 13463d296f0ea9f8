package io.headroom.ingest;

import java.io.IOException;
import java.util.List;
import org.geotools.api.data.DataStore;

/** Reads the places of a table of addresses, like those of the delivery it comes with. */
final class AddressReader {
  private final LayerReader rows;
  private final DatasetVersion version;

  AddressReader(LayerReader rows, DatasetVersion version) {
    this.rows = rows;
    this.version = version;
  }

  void read(AddressSource source, DatasetDraft draft) throws RejectedDelivery {
    DataStore store = SourceReader.open(source.parameters(), source.name());
    try {
      String layer = layer(source, List.of(store.getTypeNames()));
      boolean isFile = SourceLocation.fileOf(source.parameters()) != null;
      rows.read(
          LayerSource.of(source), store.getFeatureSource(layer), draft, isFile ? null : version);
    } catch (IOException e) {
      throw new RejectedDelivery(source.name() + " cannot be read: " + e.getMessage());
    } finally {
      store.dispose();
    }
  }

  /** The layer named in the descriptor; else the one called place, else the only one. */
  private static String layer(AddressSource source, List<String> names) throws RejectedDelivery {
    LayerMapping mapping = source.mapping();
    String named = SourceReader.find(names, mapping.source());
    if (named != null) {
      return named;
    }
    if (!mapping.declared() && names.size() == 1) {
      return names.get(0);
    }
    String written = mapping.declared() ? "\"" + mapping.source() + "\"" : "null";
    throw new RejectedDelivery(
        (source.key() + ".name = " + written)
            + (": expected a layer of the source: " + String.join(", ", names)));
  }
}
