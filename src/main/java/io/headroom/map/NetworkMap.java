package io.headroom.map;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  /** How many rows there are of a kind, whatever the zoom; of some nothing may be drawn. */
  public int count(NetworkFeature.Kind kind) {
    return switch (kind) {
      case SUBSTATION -> network.substations().size();
      case FEEDER -> network.feeders().size();
      case TIE -> forest.ties().size();
      case SWITCHING_STATION -> network.switchingStations().size();
      case DISTRIBUTION_TRANSFORMER -> network.distributionTransformers().size();
    };
  }

  /**
   * One of a kind by itself, a feeder with its whole course; empty geometry where it has no place.
   *
   * @param row below the {@link #count}; of ties in the order of the forest
   */
  public NetworkFeature feature(NetworkFeature.Kind kind, int row) {
    return switch (kind) {
      case SUBSTATION ->
          new NetworkFeature(kind, point(network.substations().get(row).location()), -1, row, null);
      case FEEDER -> wholeFeeder(row);
      case TIE -> tie(forest.ties().get(row).switchRow());
      case SWITCHING_STATION -> switchingStation(row);
      case DISTRIBUTION_TRANSFORMER -> transformer(row);
    };
  }

  /** A box around the whole course of a feeder as it is drawn, without drawing it. */
  public Envelope feederExtent(int row) {
    Envelope extent = new Envelope(courses.extent(row));
    extent.expandBy(drawing.toleranceDegrees());
    return extent;
  }

  private NetworkFeature wholeFeeder(int row) {
    Geometry course =
        drawing.draw(
            IntStream.concat(
                courses.sections(row, NetworkFeature.Part.TRUNK),
                courses.sections(row, NetworkFeature.Part.BRANCH)));
    int asset = assets.asset(AssetKind.FEEDER, row);
    return new NetworkFeature(NetworkFeature.Kind.FEEDER, course, asset, row, null);
  }

  private NetworkFeature tie(int switchRow) {
    Position at = network.switches().get(switchRow).location();
    return new NetworkFeature(NetworkFeature.Kind.TIE, pointOrNone(at), -1, switchRow, null);
  }

  private NetworkFeature switchingStation(int row) {
    Position at = network.switchingStations().get(row).location();
    int asset = forest.supplyOfNode(network.switchingStationNode(row));
    return new NetworkFeature(
        NetworkFeature.Kind.SWITCHING_STATION, pointOrNone(at), asset, row, null);
  }

  private static Point pointOrNone(@Nullable Position at) {
    return at == null ? LineDrawing.FACTORY.createPoint() : point(at);
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
      found.add(feature(NetworkFeature.Kind.SUBSTATION, row));
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
      found.add(tie(tie.switchRow()));
    }
  }

  private void addSwitchingStations(Collector found) {
    for (int row = 0; row < network.switchingStations().size(); row++) {
      found.add(switchingStation(row));
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
