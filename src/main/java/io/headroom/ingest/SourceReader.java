package io.headroom.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureSource;
import org.jspecify.annotations.Nullable;

/** Reads the layers of a delivery in reading order, then the addresses beside it. */
final class SourceReader {
  private static final String LAST_LAYER = "place";

  private final Descriptor descriptor;
  private final DatasetVersion version;
  private final LayerReader rows;

  /**
   * @param version takes in every row that does not come from a file, which is hashed as it is
   */
  SourceReader(Descriptor descriptor, DatasetVersion version, LayerReader rows) {
    this.descriptor = descriptor;
    this.version = version;
    this.rows = rows;
  }

  /** The delivery's own places before those of addresses, so that of equal ids its own stays. */
  void read(DatasetDraft draft) throws RejectedDelivery {
    readDelivery(draft);
    AddressReader addresses = new AddressReader(rows, version);
    for (AddressSource source : descriptor.addresses()) {
      addresses.read(source, draft);
    }
    draft.endLayer(LAST_LAYER);
  }

  private void readDelivery(DatasetDraft draft) throws RejectedDelivery {
    DataStore store = open(descriptor.sourceParameters(), "the source");
    boolean isFile = SourceLocation.fileOf(descriptor.sourceParameters()) != null;
    try {
      Map<String, SimpleFeatureSource> layers = layers(store);
      prepare(layers, draft);
      for (Map.Entry<String, SimpleFeatureSource> layer : layers.entrySet()) {
        LayerSource source = LayerSource.of(descriptor, layer.getKey());
        rows.read(source, layer.getValue(), draft, isFile ? null : version);
        if (!layer.getKey().equals(LAST_LAYER)) {
          draft.endLayer(layer.getKey());
        }
      }
    } catch (IOException e) {
      throw new RejectedDelivery("the source cannot be read: " + e.getMessage());
    } finally {
      store.dispose();
    }
  }

  /**
   * @param name what to call the source when it does not open
   */
  static DataStore open(Map<String, ?> parameters, String name) throws RejectedDelivery {
    try {
      DataStore store = DataStoreFinder.getDataStore(parameters);
      if (store != null) {
        return store;
      }
    } catch (IOException | RuntimeException e) {
      throw new RejectedDelivery(name + " cannot be opened: " + e.getMessage());
    }
    throw new RejectedDelivery(
        "no source: nothing on the class path opens "
            + parameters.keySet()
            + "; expected a folder of GeoJSON files, a .gpkg or .csv file, or the plug-in for it");
  }

  /** The delivered layers by our names, in reading order. */
  private Map<String, SimpleFeatureSource> layers(DataStore store)
      throws IOException, RejectedDelivery {
    List<String> names = Arrays.asList(store.getTypeNames());
    Map<String, SimpleFeatureSource> found = new LinkedHashMap<>();
    for (String layer : LayerSchema.READING_ORDER) {
      LayerMapping mapping = descriptor.mapping(layer);
      String name = find(names, mapping.source());
      if (name != null) {
        found.put(layer, store.getFeatureSource(name));
      } else if (mapping.declared()) {
        throw new RejectedDelivery(
            ("layers." + layer + ".name = \"" + mapping.source() + "\": ")
                + ("expected a layer of the source: " + String.join(", ", names)));
      }
    }
    if (found.isEmpty()) {
      throw new RejectedDelivery(
          "no source: none of our layers is in it, found " + names + "; name them in a descriptor");
    }
    return found;
  }

  static @Nullable String find(List<String> names, String wanted) {
    if (names.contains(wanted)) {
      return wanted;
    }
    return names.stream().filter(name -> name.equalsIgnoreCase(wanted)).findFirst().orElse(null);
  }

  private void prepare(Map<String, SimpleFeatureSource> layers, DatasetDraft draft)
      throws RejectedDelivery {
    SimpleFeatureSource lines = layers.get("line_section");
    SimpleFeatureSource transformers = layers.get("power_transformer");
    if (lines == null || transformers == null) {
      return;
    }
    RowReader line = rowReader("line_section", lines);
    boolean byNodes = line.delivers("from_node") && line.delivers("to_node");
    if (!byNodes && !rowReader("power_transformer", transformers).delivers("hv_node")) {
      draft.findUpperSides();
    }
  }

  private RowReader rowReader(String layer, SimpleFeatureSource source) throws RejectedDelivery {
    return rows.rowReader(LayerSource.of(descriptor, layer), source.getSchema());
  }
}
