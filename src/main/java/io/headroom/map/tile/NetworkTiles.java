package io.headroom.map.tile;

import io.headroom.geo.Position;
import io.headroom.map.Circle;
import io.headroom.map.NetworkFeature;
import io.headroom.network.AssetKind;
import io.headroom.network.LineSections;
import io.headroom.network.Network;
import io.headroom.network.Substation;
import io.headroom.network.SwitchingStation;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.Tie;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The network of a tile: trunks from afar, then branches, ties and switching stations; from near
 * section by section where the reader may see where each lies.
 */
final class NetworkTiles {
  private static final int TRUNKS_FROM_ZOOM = 8;
  private static final int BRANCHES_FROM_ZOOM = 12;
  private static final int SECTIONS_FROM_ZOOM = 14;

  /** Half a pixel from afar, a quarter from near. */
  private static final double FAR_TOLERANCE = LineCut.PIXEL / 2.0;

  private static final double NEAR_TOLERANCE = LineCut.PIXEL / 4.0;

  private final Snapshot snapshot;
  private final TileGround ground;
  private final Network network;
  private final Assets assets;

  NetworkTiles(Snapshot snapshot, TileGround ground) {
    this.snapshot = snapshot;
    this.ground = ground;
    this.network = snapshot.dataset().network();
    this.assets = snapshot.forest().assets();
  }

  void draw(TileAddress tile, AttributeSource attributes, TileEncoder to) {
    Sheet sheet = new Sheet(tile, tile.box(), attributes, to);
    if (tile.zoom() >= SECTIONS_FROM_ZOOM && ground.drawsSections()) {
      sections(sheet);
    } else if (tile.zoom() >= TRUNKS_FROM_ZOOM) {
      courses(sheet);
    }
    if (tile.zoom() >= BRANCHES_FROM_ZOOM) {
      ties(sheet);
      switchingStations(sheet);
    }
    substations(sheet);
  }

  /** One tile in the making. */
  private record Sheet(TileAddress tile, Envelope box, AttributeSource attributes, TileEncoder to) {
    LineCut lineCut() {
      boolean far = tile.zoom() < SECTIONS_FROM_ZOOM;
      return new LineCut(tile, far ? FAR_TOLERANCE : NEAR_TOLERANCE);
    }

    boolean holds(Position at) {
      int x = column(at);
      int y = line(at);
      return x >= 0 && y >= 0 && x < TileAddress.EXTENT && y < TileAddress.EXTENT;
    }

    int column(Position at) {
      return (int) tile.column(Mercator.x(at.lon()));
    }

    int line(Position at) {
      return (int) tile.line(Mercator.y(at.lat()));
    }

    void point(Position at) {
      to.point(column(at), line(at));
    }
  }

  private void courses(Sheet sheet) {
    LineCut cut = sheet.lineCut();
    CourseLines courses = ground.courses();
    for (int feeder = 0; feeder < courses.feeders(); feeder++) {
      if (!sheet.box().intersects(courses.extent(feeder))) {
        continue;
      }
      course(feeder, NetworkFeature.Part.TRUNK, cut, sheet);
      if (sheet.tile().zoom() >= BRANCHES_FROM_ZOOM) {
        course(feeder, NetworkFeature.Part.BRANCH, cut, sheet);
      }
    }
  }

  private void course(int feeder, NetworkFeature.Part part, LineCut cut, Sheet sheet) {
    cut.clear();
    for (int[] line : ground.courses().of(feeder, part)) {
      cut.add(line);
    }
    if (!cut.paths().isEmpty()) {
      sheet.attributes().course(assets.asset(AssetKind.FEEDER, feeder), part, sheet.to());
      sheet.to().lines(cut.paths());
    }
  }

  private void sections(Sheet sheet) {
    LineCut cut = sheet.lineCut();
    LineSections rows = network.lineSections();
    BitSet near = sectionsNear(sheet.box());
    for (int row = near.nextSetBit(0); row >= 0; row = near.nextSetBit(row + 1)) {
      cut.clear().add(worldOf(rows, row));
      if (!cut.paths().isEmpty()) {
        int asset = assets.asset(AssetKind.LINE_SECTION, row);
        sheet.attributes().section(asset, ground.courses().partOf(row), sheet.to());
        sheet.to().lines(cut.paths());
      }
    }
  }

  private BitSet sectionsNear(Envelope box) {
    Circle circle = Circle.around(box, snapshot.projection());
    BitSet rows = new BitSet();
    snapshot
        .sections()
        .within(
            circle.x(),
            circle.y(),
            circle.radiusMetres(),
            (row, distance, along, footX, footY) -> rows.set(row));
    return rows;
  }

  private static int[] worldOf(LineSections rows, int row) {
    int[] world = new int[2 * rows.vertexCount(row)];
    for (int v = 0; v < world.length / 2; v++) {
      world[2 * v] = Mercator.x(rows.lon(row, v));
      world[2 * v + 1] = Mercator.y(rows.lat(row, v));
    }
    return world;
  }

  private void ties(Sheet sheet) {
    for (Tie tie : snapshot.forest().ties()) {
      Position at = shownAt(network.switches().get(tie.switchRow()).location());
      if (at != null && sheet.holds(at)) {
        sheet.attributes().tie(tie.switchRow(), sheet.to());
        sheet.point(at);
      }
    }
  }

  private void switchingStations(Sheet sheet) {
    for (int row = 0; row < network.switchingStations().size(); row++) {
      SwitchingStation station = network.switchingStations().get(row);
      Position at = shownAt(station.location());
      if (at != null && sheet.holds(at)) {
        sheet.attributes().switchingStation(row, sheet.to());
        sheet.point(at);
      }
    }
  }

  private void substations(Sheet sheet) {
    for (int row = 0; row < network.substations().size(); row++) {
      Substation station = network.substations().get(row);
      Position at = ground.placeOf(station.location());
      if (sheet.holds(at)) {
        sheet.attributes().substation(row, sheet.to());
        sheet.point(at);
      }
    }
  }

  private @Nullable Position shownAt(@Nullable Position exact) {
    return exact == null ? null : ground.placeOf(exact);
  }
}
