package io.headroom.api;

import io.headroom.capacity.AvailableCapacity;
import io.headroom.capacity.Headroom;
import io.headroom.capacity.PathShares;
import io.headroom.map.ConstrainedArea;
import io.headroom.map.NetworkFeature;
import io.headroom.map.tile.AttributeSource;
import io.headroom.map.tile.Attributes;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Network;
import io.headroom.network.Substation;
import io.headroom.network.Switch;
import io.headroom.network.SwitchingStation;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells of what a tile shows as much as its reader may see. */
public final class TileAttributes implements AttributeSource {
  private final Snapshot snapshot;
  private final Disclosure disclosure;
  private final Network network;
  private final SupplyForest forest;
  private final Assets assets;
  private final Headroom headroom;
  private final StationGrades stations;
  private final PathShares shares;
  private final boolean zoned;

  public TileAttributes(Snapshot snapshot, Disclosure disclosure, Direction direction) {
    this.snapshot = snapshot;
    this.disclosure = disclosure;
    this.network = snapshot.dataset().network();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.headroom = snapshot.headroom();
    this.stations = new StationGrades(snapshot);
    this.zoned = direction == Direction.GENERATION;
    Use use = zoned ? Use.ROOFTOP_PV_CI : Use.COMMERCIAL;
    this.shares = PathShares.of(snapshot.rules(), use, Double.NaN, false);
  }

  @Override
  public void transformer(int asset, Attributes to) {
    graded(asset, to);
    int feeder = forest.feederOf(asset);
    to.put("feederId", feeder < 0 ? null : disclosure.id(feederAsset(feeder)));
    if (disclosure.shows(asset)) {
      to.put("ratedKva", Figures.tenth(headroom.ratedKva(asset)));
      to.put("availableKva", Figures.available(availableKva(asset)));
    }
  }

  /** NaN when the asset that binds may not be shown, and its figure not told by another's. */
  private double availableKva(int asset) {
    if (!disclosure.isPublic()) {
      return snapshot.assessment().availableKva(asset, shares);
    }
    AvailableCapacity capacity = snapshot.assessment().along(forest.path(asset), shares);
    int binding = capacity.bindingAsset();
    return binding < 0 || disclosure.shows(binding) ? capacity.kva() : Double.NaN;
  }

  @Override
  public void course(int feederAsset, NetworkFeature.Part part, Attributes to) {
    to.put("feederId", disclosure.id(feederAsset));
    line(feederAsset, part, to);
  }

  @Override
  public void section(int asset, NetworkFeature.Part part, Attributes to) {
    int feeder = forest.feederOf(asset);
    to.put("feederId", feeder < 0 ? null : disclosure.id(feederAsset(feeder)));
    line(asset, part, to);
  }

  private void line(int asset, NetworkFeature.Part part, Attributes to) {
    to.put("kind", "section");
    to.put("tie", false);
    to.put("part", part.name().toLowerCase(Locale.ROOT));
    graded(asset, to);
  }

  private void graded(int asset, Attributes to) {
    if (disclosure.shows(asset)) {
      to.put("id", assets.id(asset));
      to.put("name", assets.name(asset));
    }
    to.put("grade", headroom.grade(asset).name());
    if (zoned) {
      to.put("zone", nameOf(headroom.zone(asset)));
    }
  }

  @Override
  public void tie(int switchRow, Attributes to) {
    Switch device = network.switches().get(switchRow);
    to.put("kind", "tie");
    to.put("id", device.id());
    to.put("name", device.name());
    to.put("tie", true);
  }

  @Override
  public void substation(int row, Attributes to) {
    Substation station = network.substations().get(row);
    to.put("kind", "substation");
    to.put("id", station.id());
    to.put("name", station.name());
    to.put("voltageKv", Figures.tenth(station.voltageKv()));
    to.put("grade", stations.grade(row).name());
    if (zoned) {
      to.put("zone", nameOf(stations.zone(row)));
    }
  }

  @Override
  public void switchingStation(int row, Attributes to) {
    SwitchingStation station = network.switchingStations().get(row);
    int asset = forest.supplyOfNode(network.switchingStationNode(row));
    to.put("kind", "switchingStation");
    to.put("id", station.id());
    to.put("name", station.name());
    to.put("voltageKv", asset < 0 ? null : Figures.tenth(assets.voltageKv(asset)));
    to.put("grade", asset < 0 ? "NO_DATA" : headroom.grade(asset).name());
    if (zoned && asset >= 0) {
      to.put("zone", nameOf(headroom.zone(asset)));
    }
  }

  @Override
  public void area(ConstrainedArea area, Attributes to) {
    int binding = area.bindingAsset();
    boolean exact = binding < 0 || disclosure.shows(binding);
    double available =
        exact ? area.availableKva() : Disclosure.floor(area.availableKva(), Double.NaN);
    to.put("id", area.id());
    to.put("level", area.level().name().toLowerCase(Locale.ROOT));
    to.put("name", area.name());
    to.put("grade", area.grade().name());
    to.put("zone", nameOf(area.zone()));
    to.put("constrained", area.constrained());
    to.put("availableKva", Figures.available(available));
    to.put("reason", nameOf(area.reason()));
    if (area.customers() >= 0) {
      to.put("customers", area.customers());
    }
  }

  private int feederAsset(int feeder) {
    return assets.asset(AssetKind.FEEDER, feeder);
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
