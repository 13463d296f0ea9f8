package io.headroom.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Where the Chinese map datums shift positions: the mainland, Hainan, Hong Kong and Macao, with the
 * sea to 50 km from the coast and the Paracels.
 *
 * <p>Hong Kong and Macao are in and Taiwan is out, with Kinmen and Matsu, because the map services
 * say so of themselves: GCJ-02 for the mainland, Hong Kong and Macao, WGS 84 for Taiwan and abroad
 * (Tencent's and Huawei's pages on coordinates).
 *
 * <p>Land borders follow Natural Earth 1:10m (4.1, public domain), which is up to a kilometre off
 * the ground, and are drawn 1.5 km outwards so that a town on a border river is in. Natural Earth
 * draws who governs: where that is disputed a service may shift positions beyond this outline, and
 * so may it further out at sea. Coasts of others are left clear by some 5 km. The outline is a
 * computing aid and never drawn; it is no statement about any border.
 */
final class ChinaOutline {
  private static final String FILE = "/geo/china-outline.wkt";
  private static final Extent BOX = new Extent(73.4, 15.2, 135.1, 53.7);
  private static final PointOnGeometryLocator AREA = read();

  private ChinaOutline() {}

  static boolean contains(Position position) {
    return BOX.contains(position)
        && AREA.locate(new Coordinate(position.lon(), position.lat())) != Location.EXTERIOR;
  }

  private static PointOnGeometryLocator read() {
    InputStream file = Objects.requireNonNull(ChinaOutline.class.getResourceAsStream(FILE), FILE);
    try (Reader text = new InputStreamReader(file, StandardCharsets.US_ASCII)) {
      return new IndexedPointInAreaLocator(new WKTReader().read(text));
    } catch (IOException | ParseException broken) {
      throw new IllegalStateException(FILE + " in this program cannot be read", broken);
    }
  }
}
