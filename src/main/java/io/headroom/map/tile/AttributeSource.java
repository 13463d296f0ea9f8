package io.headroom.map.tile;

import io.headroom.map.ConstrainedArea;
import io.headroom.map.NetworkFeature;

/** Tells of a feature what the reader of the tile may know; where it lies is known already. */
public interface AttributeSource {
  void transformer(int asset, Attributes to);

  /** Sections of a feeder drawn as one. */
  void course(int feederAsset, NetworkFeature.Part part, Attributes to);

  void section(int asset, NetworkFeature.Part part, Attributes to);

  void tie(int switchRow, Attributes to);

  void substation(int row, Attributes to);

  void switchingStation(int row, Attributes to);

  void area(ConstrainedArea area, Attributes to);
}
