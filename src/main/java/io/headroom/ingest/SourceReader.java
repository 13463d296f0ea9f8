package io.headroom.ingest;

import io.headroom.geo.Extent;
import io.headroom.network.IssueLog;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Streams the layers of a source, in reading order, as rows under our names. */
final class SourceReader {
  private static final int ROWS_BETWEEN_NEWS = 10_000;

  private final Descriptor descriptor;
  private final IssueLog issues;
  private final Progress progress;
  private final @Nullable DatasetVersion rowVersion;
  private final Map<String, Integer> rowsRead = new LinkedHashMap<>();
  private final Envelope box = new Envelope();

  /**
   * @param rowVersion takes every row into the dataset's version; null when files are hashed
   */
  SourceReader(
      Descriptor descriptor,
      IssueLog issues,
      Progress progress,
      @Nullable DatasetVersion rowVersion) {
    this.descriptor = descriptor;
    this.issues = issues;
    this.progress = progress;
    this.rowVersion = rowVersion;
  }

  /** Rows read of each delivered layer, in reading order. */
  Map<String, Integer> rowsRead() {
    return rowsRead;
  }

  /** Box around all positions within the expected extent; the expected one when there are none. */
  Extent extent() {
    return box.isNull()
        ? descriptor.reading().extent()
        : new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  void read(DatasetDraft draft) throws RejectedDelivery {
    DataStore store = open();
    try {
      Map<String, SimpleFeatureSource> layers = layers(store);
      prepare(layers, draft);
      for (Map.Entry<String, SimpleFeatureSource> layer : layers.entrySet()) {
        read(layer.getKey(), layer.getValue(), draft);
        draft.endLayer(layer.getKey());
      }
    } catch (IOException e) {
      throw new RejectedDelivery("the source cannot be read: " + e.getMessage());
    } finally {
      store.dispose();
    }
  }

  private DataStore open() throws RejectedDelivery {
    try {
      DataStore store = DataStoreFinder.getDataStore(descriptor.sourceParameters());
      if (store != null) {
        return store;
      }
    } catch (IOException | RuntimeException e) {
      throw new RejectedDelivery("the source cannot be opened: " + e.getMessage());
    }
    throw new RejectedDelivery(
        "no source: nothing on the class path opens "
            + descriptor.sourceParameters().keySet()
            + "; expected a folder of GeoJSON files, a .gpkg file, or the plug-in for it");
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

  private static @Nullable String find(List<String> names, String wanted) {
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
    RowReader line = reader("line_section", lines.getSchema());
    boolean byNodes = line.delivers("from_node") && line.delivers("to_node");
    if (!byNodes && !reader("power_transformer", transformers.getSchema()).delivers("hv_node")) {
      draft.findUpperSides();
    }
  }

  private RowReader reader(String layer, SimpleFeatureType type) throws RejectedDelivery {
    LayerSchema schema = LayerSchema.get(layer);
    return new RowReader(
        schema, descriptor.mapping(layer), type, placeReader(schema, type), issues);
  }

  private @Nullable PlaceReader placeReader(LayerSchema schema, SimpleFeatureType type)
      throws RejectedDelivery {
    if (schema.geometry() == LayerSchema.GeometryKind.NONE
        || type.getGeometryDescriptor() == null) {
      return null;
    }
    String written = descriptor.reading().crs();
    CoordinateReferenceSystem system =
        written == null ? type.getCoordinateReferenceSystem() : CoordinateSystems.decode(written);
    if (system == null) {
      throw new RejectedDelivery(
          "no coordinate system: layer "
              + type.getTypeName()
              + " carries none; expected the key crs, such as EPSG:4490");
    }
    return new PlaceReader(descriptor.reading(), system);
  }

  private void read(String layer, SimpleFeatureSource source, DatasetDraft draft)
      throws IOException, RejectedDelivery {
    RowReader reader = reader(layer, source.getSchema());
    Query query = query(layer, source);
    long total = source.getCount(query);
    long done = 0;
    try (SimpleFeatureIterator rows = source.getFeatures(query).features()) {
      while (rows.hasNext()) {
        var feature = rows.next();
        if (rowVersion != null) {
          rowVersion.addRow(layer, feature);
        }
        take(reader.read(feature, ++done), draft);
        if (done % ROWS_BETWEEN_NEWS == 0) {
          progress.stage(layer, done, total);
        }
      }
    } catch (RuntimeException e) {
      throw new RejectedDelivery(
          layer + " cannot be read after " + done + " rows: " + e.getMessage());
    } finally {
      rowsRead.put(layer, (int) done);
    }
    progress.stage(layer, done, done);
  }

  private void take(@Nullable DeliveredRow row, DatasetDraft draft) {
    if (row == null) {
      return;
    }
    draft.add(row);
    if (row.geometry() != null) {
      Envelope envelope = row.geometry().getEnvelopeInternal();
      Extent legal = descriptor.reading().extent();
      if (new Envelope(legal.west(), legal.east(), legal.south(), legal.north())
          .contains(envelope)) {
        box.expandToInclude(envelope);
      }
    }
  }

  private Query query(String layer, SimpleFeatureSource source) throws RejectedDelivery {
    String filter = descriptor.mapping(layer).filter();
    String name = source.getSchema().getTypeName();
    try {
      return filter == null ? new Query(name) : new Query(name, ECQL.toFilter(filter));
    } catch (CQLException e) {
      throw new RejectedDelivery(
          "layers." + layer + ".filter = \"" + filter + "\": expected ECQL: " + e.getMessage());
    }
  }
}
