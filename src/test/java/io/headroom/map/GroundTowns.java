package io.headroom.map;

import io.headroom.fixtures.GridSketch;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A dataset without a network whose county has the townships drawn. */
final class GroundTowns {
  private GroundTowns() {}

  static GridDataset dataset(Geometry county, Geometry... towns) {
    List<AdministrativeArea> areas = new ArrayList<>();
    areas.add(area("C", AdministrativeArea.Level.COUNTY, county));
    for (int town = 0; town < towns.length; town++) {
      areas.add(area("T" + town, AdministrativeArea.Level.TOWN, towns[town]));
    }
    return with(new GridSketch().dataset(), areas);
  }

  private static AdministrativeArea area(
      String code, AdministrativeArea.Level level, Geometry outline) {
    return new AdministrativeArea(code, code, null, level, null, outline);
  }

  static GridDataset with(GridDataset dataset, List<AdministrativeArea> areas) {
    return new GridDataset(
        dataset.identity(),
        dataset.network(),
        dataset.profiles(),
        dataset.commitments(),
        dataset.reinforcements(),
        dataset.outages(),
        areas,
        dataset.places(),
        dataset.mapLines());
  }
}
