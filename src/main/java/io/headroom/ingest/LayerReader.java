package io.headroom.ingest;

import io.headroom.geo.Extent;
import io.headroom.network.IssueLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Streams the rows of layers into a draft, under our names, and counts them. */
final class LayerReader {
  private static final int ROWS_BETWEEN_NEWS = 10_000;

  private final IssueLog issues;
  private final Progress progress;
  private final Map<String, Integer> rowsRead = new LinkedHashMap<>();
  private final Map<String, LayerCount> addresses = new LinkedHashMap<>();
  private final Envelope box = new Envelope();

  LayerReader(IssueLog issues, Progress progress) {
    this.issues = issues;
    this.progress = progress;
  }

  /** Rows read of each delivered layer, in reading order; of places with those of addresses. */
  Map<String, Integer> rowsRead() {
    return rowsRead;
  }

  /** What became of the rows of each table of addresses, in reading order. */
  Map<String, LayerCount> addresses() {
    return addresses;
  }

  /**
   * Box around all positions of the delivery within an extent; the extent when there are none.
   *
   * <p>Addresses may reach beyond the network, and do not move the plane it is measured in.
   */
  Extent extentWithin(Extent legal) {
    return box.isNull()
        ? legal
        : new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /**
   * @param rowVersion takes every row into the dataset's version; null when files are hashed
   */
  void read(
      LayerSource source,
      SimpleFeatureSource features,
      DatasetDraft draft,
      @Nullable DatasetVersion rowVersion)
      throws IOException, RejectedDelivery {
    RowReader reader = rowReader(source, features.getSchema());
    Query query = query(source, features);
    long total = features.getCount(query);
    int refusedBefore = issues.refused(reader.layer());
    int done = 0;
    try (SimpleFeatureIterator rows = features.getFeatures(query).features()) {
      while (rows.hasNext()) {
        SimpleFeature feature = rows.next();
        if (rowVersion != null) {
          rowVersion.addRow(reader.layer(), feature);
        }
        take(reader.read(feature, ++done), source, draft);
        tell(reader.layer(), done, total);
      }
    } catch (RuntimeException e) {
      throw new RejectedDelivery(
          reader.layer() + " cannot be read after " + done + " rows: " + e.getMessage());
    } finally {
      count(source, done, issues.refused(reader.layer()) - refusedBefore);
    }
    progress.stage(reader.layer(), done, done);
  }

  private void tell(String layer, int done, long total) {
    if (done % ROWS_BETWEEN_NEWS == 0) {
      progress.stage(layer, done, total);
    }
  }

  RowReader rowReader(LayerSource source, SimpleFeatureType type) throws RejectedDelivery {
    return new RowReader(source, type, placeReader(source, type), issues);
  }

  private static @Nullable PlaceReader placeReader(LayerSource source, SimpleFeatureType type)
      throws RejectedDelivery {
    if (source.schema().geometry() == LayerSchema.GeometryKind.NONE
        || type.getGeometryDescriptor() == null) {
      return null;
    }
    String written = source.reading().crs();
    CoordinateReferenceSystem system =
        written == null ? type.getCoordinateReferenceSystem() : CoordinateSystems.decode(written);
    if (system == null) {
      throw new RejectedDelivery(
          "no coordinate system: layer "
              + type.getTypeName()
              + " carries none; expected the key crs, such as EPSG:4490");
    }
    return new PlaceReader(source.reading(), system);
  }

  private void count(LayerSource source, int read, int refused) {
    rowsRead.merge(source.schema().name(), read, Integer::sum);
    if (source.isOfAddresses()) {
      addresses.put(source.file(), new LayerCount(read, read - refused, refused));
    }
  }

  private void take(@Nullable DeliveredRow row, LayerSource source, DatasetDraft draft) {
    if (row == null) {
      return;
    }
    draft.add(row);
    if (row.geometry() != null && !source.isOfAddresses()) {
      Envelope envelope = row.geometry().getEnvelopeInternal();
      Extent legal = source.reading().extent();
      if (new Envelope(legal.west(), legal.east(), legal.south(), legal.north())
          .contains(envelope)) {
        box.expandToInclude(envelope);
      }
    }
  }

  private static Query query(LayerSource source, SimpleFeatureSource features)
      throws RejectedDelivery {
    String filter = source.mapping().filter();
    String name = features.getSchema().getTypeName();
    try {
      return filter == null ? new Query(name) : new Query(name, ECQL.toFilter(filter));
    } catch (CQLException e) {
      throw new RejectedDelivery(
          source.key() + ".filter = \"" + filter + "\": expected ECQL: " + e.getMessage());
    }
  }
}
