package io.headroom.map;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.Substation;
import io.headroom.network.SwitchingStation;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The network as far as a zoom shows it: substations and trunks first, then branches, ties and
 * switching stations, at last the transformers.
 */
public final class NetworkMap {
  /** More cannot be read on a screen, and a browser would stand still. */
  static final int MOST_FEATURES = 4000;

  private static final int TRUNKS_FROM_ZOOM = 9;
  private static final int BRANCHES_FROM_ZOOM = 12;
  private static final int TRANSFORMERS_FROM_ZOOM = 14;

  private final Snapshot snapshot;
  private final Network network;
  private final SupplyForest forest;
  private final Assets assets;
  private final FeederCourses courses;
  private final LineDrawing drawing;

  NetworkMap(Snapshot snapshot, FeederCourses courses, LineDrawing drawing) {
    this.snapshot = snapshot;
    this.network = snapshot.dataset().network();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.courses = courses;
    this.drawing = drawing;
  }

  /**
   * What is visible, coarse things first, so that a cut takes the finest away.
   *
   * @param box in degrees
   */
  public NetworkFeatures find(Envelope box, double zoom) {
    Collector found = new Collector(box);
    if (zoom >= TRUNKS_FROM_ZOOM) {
      addSubstations(found);
      addFeeders(found, NetworkFeature.Part.TRUNK);
    }
    if (zoom >= BRANCHES_FROM_ZOOM) {
      addFeeders(found, NetworkFeature.Part.BRANCH);
      addTies(found);
      addSwitchingStations(found);
    }
    if (zoom >= TRANSFORMERS_FROM_ZOOM) {
      addTransformers(found);
    }
    return new NetworkFeatures(found.features, found.truncated);
  }

  /** Keeps what lies in the box, up to the cap. */
  private static final class Collector {
    private final Envelope box;
    private final List<NetworkFeature> features = new ArrayList<>();
    private boolean truncated;

    Collector(Envelope box) {
      this.box = box;
    }

    boolean isFull() {
      truncated |= features.size() >= MOST_FEATURES;
      return truncated;
    }

    void add(NetworkFeature feature) {
      if (!feature.geometry().isEmpty()
          && box.intersects(feature.geometry().getEnvelopeInternal())
          && !isFull()) {
        features.add(feature);
      }
    }
  }

  private void addSubstations(Collector found) {
    for (int row = 0; row < network.substations().size(); row++) {
      Substation station = network.substations().get(row);
      found.add(
          new NetworkFeature(
              NetworkFeature.Kind.SUBSTATION, point(station.location()), -1, row, null));
    }
  }

  private void addFeeders(Collector found, NetworkFeature.Part part) {
    for (int row = 0; row < network.feeders().size() && !found.truncated; row++) {
      if (found.box.intersects(courses.extent(row))) {
        Geometry course = drawing.draw(courses.sections(row, part));
        int asset = assets.asset(AssetKind.FEEDER, row);
        found.add(new NetworkFeature(NetworkFeature.Kind.FEEDER, course, asset, row, part));
      }
    }
  }

  private void addTies(Collector found) {
    for (Tie tie : forest.ties()) {
      Position at = network.switches().get(tie.switchRow()).location();
      if (at != null) {
        found.add(
            new NetworkFeature(NetworkFeature.Kind.TIE, point(at), -1, tie.switchRow(), null));
      }
    }
  }

  private void addSwitchingStations(Collector found) {
    for (int row = 0; row < network.switchingStations().size(); row++) {
      SwitchingStation station = network.switchingStations().get(row);
      Position at = station.location();
      if (at != null) {
        int asset = forest.supplyOfNode(network.switchingStationNode(row));
        found.add(
            new NetworkFeature(NetworkFeature.Kind.SWITCHING_STATION, point(at), asset, row, null));
      }
    }
  }

  private void addTransformers(Collector found) {
    Circle circle = Circle.around(found.box, snapshot.projection());
    snapshot
        .transformers()
        .within(
            circle.x(),
            circle.y(),
            circle.radiusMetres(),
            (row, distance) -> {
              if (!found.truncated) {
                found.add(transformer(row));
              }
            });
  }

  private NetworkFeature transformer(int row) {
    int asset = assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
    return new NetworkFeature(
        NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER,
        point(network.distributionTransformers().location(row)),
        asset,
        row,
        null);
  }

  /** Feeders that an open switch lies between; null when it is no tie. */
  public @Nullable Tie tieAt(int switchRow) {
    return forest.ties().stream()
        .filter(tie -> tie.switchRow() == switchRow)
        .findFirst()
        .orElse(null);
  }

  private static Point point(Position at) {
    return LineDrawing.FACTORY.createPoint(new Coordinate(at.lon(), at.lat()));
  }
}
