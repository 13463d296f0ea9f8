package io.headroom.api;

import io.headroom.api.features.Attribute;
import io.headroom.api.features.FeatureLayer;
import io.headroom.api.features.LayerName;
import io.headroom.map.NetworkFeature;
import io.headroom.map.NetworkMap;
import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Equipment of one kind as a collection, exactly as the map writes it for this reader. */
final class NetworkFeatureLayer implements FeatureLayer {
  private final NetworkMap map;
  private final Assets assets;
  private final NetworkWriter writer;
  private final LayerName name;
  private final NetworkFeature.Kind kind;
  private final List<Attribute> attributes;

  NetworkFeatureLayer(
      Published published,
      LayerName name,
      NetworkFeature.Kind kind,
      Class<? extends Record> properties) {
    this.map = published.map().network();
    this.assets = published.snapshot().forest().assets();
    this.writer = new NetworkWriter(published);
    this.name = name;
    this.kind = kind;
    this.attributes = Attribute.of(properties);
  }

  @Override
  public LayerName name() {
    return name;
  }

  @Override
  public List<Attribute> attributes() {
    return attributes;
  }

  @Override
  public int size() {
    return map.count(kind);
  }

  @Override
  public @Nullable String featureId(int row) {
    return writer.idOf(kind, row);
  }

  /** Equipment with a supply path is found by name; of the rest there is little. */
  @Override
  public int find(String wanted) {
    AssetKind asset = assetKind();
    if (asset == null) {
      return FeatureLayer.super.find(wanted);
    }
    int found = assets.find(asset, wanted);
    int row = found < 0 ? -1 : assets.row(found);
    return row >= 0 && wanted.equals(featureId(row)) ? row : -1;
  }

  private @Nullable AssetKind assetKind() {
    return switch (kind) {
      case FEEDER -> AssetKind.FEEDER;
      case DISTRIBUTION_TRANSFORMER -> AssetKind.DISTRIBUTION_TRANSFORMER;
      case SUBSTATION, SWITCHING_STATION, TIE -> null;
    };
  }

  @Override
  public Envelope extent(int row) {
    return kind == NetworkFeature.Kind.FEEDER
        ? map.feederExtent(row)
        : FeatureLayer.super.extent(row);
  }

  @Override
  public Geometry geometry(int row) {
    return writer.placeOf(map.feature(kind, row));
  }

  @Override
  public Record properties(int row) {
    return (Record) writer.propertiesOf(map.feature(kind, row));
  }
}
