package io.headroom.api;

import io.headroom.api.wire.FeatureView;
import io.headroom.api.wire.GeometryView;
import io.headroom.api.wire.NetworkProperties;
import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.geo.Position;
import io.headroom.map.NetworkFeature;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import io.headroom.topology.Tie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Writes features of the network as the reader may see them. */
final class NetworkWriter {
  private static final double KVA_PER_MVA = 1000;

  private final Snapshot snapshot;
  private final Published published;
  private final Disclosure disclosure;
  private final Network network;
  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private final StationGrades stations;

  NetworkWriter(Published published) {
    this.published = published;
    this.snapshot = published.snapshot();
    this.disclosure = published.disclosure();
    this.network = snapshot.dataset().network();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.headroom = snapshot.headroom();
    this.stations = new StationGrades(snapshot);
  }

  FeatureView<NetworkProperties> write(NetworkFeature feature) {
    return new FeatureView<>(geometryOf(feature), propertiesOf(feature));
  }

  private GeometryView geometryOf(NetworkFeature feature) {
    return GeometryView.of(placeOf(feature));
  }

  /** Where it may be shown to be, in degrees. */
  Geometry placeOf(NetworkFeature feature) {
    if (feature.geometry() instanceof Point point && !point.isEmpty()) {
      boolean shown =
          feature.kind() != NetworkFeature.Kind.DISTRIBUTION_TRANSFORMER
              || disclosure.shows(feature.asset());
      Position at = new Position(point.getX(), point.getY());
      Position place = disclosure.position(at, shown);
      return point.getFactory().createPoint(new Coordinate(place.lon(), place.lat()));
    }
    return feature.geometry();
  }

  /** What a row of a kind is called; null when it may not be shown by itself. */
  @Nullable String idOf(NetworkFeature.Kind kind, int row) {
    return switch (kind) {
      case SUBSTATION -> network.substations().get(row).id();
      case FEEDER -> disclosure.id(assets.asset(AssetKind.FEEDER, row));
      case TIE -> network.switches().get(forest.ties().get(row).switchRow()).id();
      case SWITCHING_STATION -> network.switchingStations().get(row).id();
      case DISTRIBUTION_TRANSFORMER ->
          disclosure.id(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
    };
  }

  NetworkProperties propertiesOf(NetworkFeature feature) {
    return switch (feature.kind()) {
      case SUBSTATION -> substation(feature.row());
      case FEEDER -> feeder(feature);
      case TIE -> tie(feature.row());
      case SWITCHING_STATION -> switchingStation(feature);
      case DISTRIBUTION_TRANSFORMER -> transformer(feature.asset());
    };
  }

  private NetworkProperties substation(int row) {
    Substation station = network.substations().get(row);
    return new NetworkProperties.SubstationProperties(
        "SUBSTATION",
        station.id(),
        station.name(),
        station.voltageKv(),
        stations.grade(row),
        stations.zone(row),
        Figures.tenthOrZero(stations.ratedKva(row) / KVA_PER_MVA));
  }

  private NetworkProperties feeder(NetworkFeature feature) {
    int asset = feature.asset();
    NetworkFeature.Part part = feature.part();
    boolean shown = disclosure.shows(asset);
    return new NetworkProperties.FeederProperties(
        "FEEDER",
        disclosure.id(asset),
        labelOf(asset),
        headroom.grade(asset),
        headroom.zone(asset),
        shown ? Figures.thousandth(headroom.utilisation(asset)) : null,
        forest.nominalKv(feature.row()),
        part == null ? "whole" : part.name().toLowerCase(Locale.ROOT));
  }

  /** A map full of "a transformer" says nothing: what is not shown has no label. */
  private String labelOf(int asset) {
    return disclosure.shows(asset) ? assets.name(asset) : "";
  }

  private NetworkProperties tie(int row) {
    Switch device = network.switches().get(row);
    Tie tie = published.map().network().tieAt(row);
    List<@Nullable String> feeders =
        tie == null ? List.of() : Arrays.asList(feederId(tie.feederA()), feederId(tie.feederB()));
    return new NetworkProperties.TieProperties("TIE", device.id(), device.name(), feeders);
  }

  private @Nullable String feederId(int feeder) {
    return feeder < 0 ? null : disclosure.id(assets.asset(AssetKind.FEEDER, feeder));
  }

  private NetworkProperties switchingStation(NetworkFeature feature) {
    var station = network.switchingStations().get(feature.row());
    Grade grade = feature.asset() < 0 ? Grade.NO_DATA : headroom.grade(feature.asset());
    return new NetworkProperties.SwitchingStationProperties(
        "SWITCHING_STATION", station.id(), station.name(), grade);
  }

  private NetworkProperties transformer(int asset) {
    boolean shown = disclosure.shows(asset);
    AvailableCapacity capacity =
        snapshot.assessment().along(forest.path(asset), Use.COMMERCIAL, Double.NaN, false);
    int binding = capacity.bindingAsset();
    boolean exact = shown && (binding < 0 || disclosure.shows(binding));
    return new NetworkProperties.TransformerProperties(
        "DISTRIBUTION_TRANSFORMER",
        disclosure.id(asset),
        labelOf(asset),
        headroom.grade(asset),
        headroom.zone(asset),
        shown ? Figures.tenth(headroom.ratedKva(asset)) : null,
        exact ? Figures.available(capacity.kva()) : null,
        capacity.isNothing());
  }
}
