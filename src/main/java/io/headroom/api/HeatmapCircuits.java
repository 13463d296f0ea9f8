package io.headroom.api;

import io.headroom.api.wire.HeatmapView;
import io.headroom.capacity.Grade;
import io.headroom.geo.Extent;
import io.headroom.map.NetworkFeature;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Writes the feeders of 35 kV and more, which lead from station to station, as circuits. */
final class HeatmapCircuits {
  private static final double LEAST_KV = 35;

  /** Trunks, and no transformers yet. */
  private static final double ZOOM = 10;

  private static final double DEGREES = 1e6;

  private final Published published;
  private final Snapshot snapshot;
  private final Assets assets;

  HeatmapCircuits(Published published) {
    this.published = published;
    this.snapshot = published.snapshot();
    this.assets = snapshot.forest().assets();
  }

  List<HeatmapView.Circuit> write() {
    Extent whole = snapshot.extent();
    Envelope box = new Envelope(whole.west(), whole.east(), whole.south(), whole.north());
    return published.map().network().find(box, ZOOM).features().stream()
        .filter(this::isCircuit)
        .map(this::circuit)
        .toList();
  }

  private boolean isCircuit(NetworkFeature feature) {
    return feature.kind() == NetworkFeature.Kind.FEEDER
        && snapshot.forest().nominalKv(feature.row()) >= LEAST_KV
        && published.disclosure().shows(feature.asset())
        && !feature.geometry().isEmpty()
        && from(feature.asset()) != null;
  }

  private HeatmapView.Circuit circuit(NetworkFeature feature) {
    int feeder = feature.asset();
    return new HeatmapView.Circuit(
        String.valueOf(from(feeder)),
        course(feature.geometry()),
        light(snapshot.headroom().grade(feeder)),
        assets.id(feeder),
        assets.name(feeder),
        snapshot.forest().nominalKv(feature.row()));
  }

  private @Nullable String from(int feeder) {
    int above = snapshot.forest().parent(feeder);
    if (above < 0 || assets.kind(above) != AssetKind.MAIN_TRANSFORMER) {
      return null;
    }
    var network = snapshot.dataset().network();
    return network.substations().get(network.substationOf(assets.row(above))).id();
  }

  private static @Nullable String light(Grade grade) {
    return switch (grade) {
      case NORMAL -> "Green";
      case HEAVY -> "Amber";
      case OVERLOADED -> "Red";
      case NO_DATA -> null;
    };
  }

  private static HeatmapView.Course course(Geometry geometry) {
    List<HeatmapView.Line> lines = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      lines.add(
          new HeatmapView.Line(
              Arrays.stream(geometry.getGeometryN(i).getCoordinates())
                  .map(at -> new HeatmapView.Vertex(rounded(at.y), rounded(at.x)))
                  .toList()));
    }
    return new HeatmapView.Course(lines, lines.size() == 1 ? "LineString" : "MultiLineString");
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DEGREES) / DEGREES;
  }
}
