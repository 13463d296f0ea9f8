package io.headroom.ingest.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Geometries as a GeoPackage stores them: a short header, an optional envelope, then plain WKB
 * (GeoPackage 1.3, §2.1.3).
 *
 * <pre>
 *   'G' 'P' version flags | srs_id (4) | envelope (0, 32, 48 or 64) | WKB …
 *                   flags: bit 0 little endian, bits 1–3 envelope, bit 4 empty
 * </pre>
 *
 * <p>Not thread-safe; one per reader or writer.
 */
public final class GeoPackageGeometry {
  private static final int HEADER = 8;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};
  private static final int POINT_BYTES = HEADER + 21;

  private final GeometryFactory geometries;
  private final WKBReader reader;
  private final WKBWriter writer = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

  public GeoPackageGeometry(GeometryFactory geometries) {
    this.geometries = geometries;
    this.reader = new WKBReader(geometries);
  }

  /** Null for an empty geometry. */
  public @Nullable Geometry read(byte[] blob) throws ParseException {
    if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P') {
      throw new ParseException("geometry does not begin with the letters GP");
    }
    int flags = blob[3];
    int envelope = (flags >> 1) & 7;
    if (envelope >= ENVELOPE_BYTES.length) {
      throw new ParseException("geometry has the unknown envelope code " + envelope);
    }
    int start = HEADER + ENVELOPE_BYTES[envelope];
    Geometry plain = plainPoint(blob, start);
    return plain != null ? plain : readWkb(blob, start);
  }

  private @Nullable Geometry readWkb(byte[] blob, int start) throws ParseException {
    if (start > blob.length) {
      throw new ParseException("geometry ends inside its envelope");
    }
    Geometry geometry = reader.read(Arrays.copyOfRange(blob, start, blob.length));
    return geometry.isEmpty() ? null : geometry;
  }

  // Most rows of a network are points; going round the general reader saves a fifth of an import.
  private @Nullable Point plainPoint(byte[] blob, int start) {
    if (blob.length - start != POINT_BYTES - HEADER || blob[start] != 1) {
      return null;
    }
    ByteBuffer wkb = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    if (wkb.getInt(start + 1) != 1) {
      return null;
    }
    double x = wkb.getDouble(start + 5);
    double y = wkb.getDouble(start + 13);
    boolean empty = Double.isNaN(x) || Double.isNaN(y);
    return empty ? null : geometries.createPoint(new Coordinate(x, y));
  }

  /** Points without an envelope, everything else with one, as the standard recommends. */
  public byte[] write(Geometry geometry, int srsId) {
    byte[] wkb = writer.write(geometry);
    boolean bare = geometry instanceof Point || geometry.isEmpty();
    ByteBuffer blob =
        ByteBuffer.allocate(HEADER + (bare ? 0 : ENVELOPE_BYTES[1]) + wkb.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    int flags = 1 | (bare ? 0 : 1 << 1) | (geometry.isEmpty() ? 1 << 4 : 0);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(srsId);
    if (!bare) {
      Envelope box = geometry.getEnvelopeInternal();
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(wkb).array();
  }
}
