package io.headroom.api;

import io.headroom.map.AreaLevel;
import io.headroom.map.ConstrainedArea;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.GridDataset;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The areas that have ground in one township; all of them when none is named. */
record TownFilter(@Nullable AdministrativeArea town) {
  /** About a thousand square metres, in square degrees: borders are common, ground is not. */
  private static final double GROUND = 1e-7;

  static TownFilter read(QueryParameters parameters, GridDataset dataset) {
    return new TownFilter(parameters.text("town").map(code -> town(code, dataset)).orElse(null));
  }

  private static AdministrativeArea town(String code, GridDataset dataset) {
    return dataset.areas().stream()
        .filter(area -> area.level() == AdministrativeArea.Level.TOWN && area.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadParameter("town", code, "the code of a township"));
  }

  boolean takes(ConstrainedArea area) {
    if (town == null) {
      return true;
    }
    Geometry outline = town.outline();
    if (area.level() == AreaLevel.AREA || outline == null) {
      return area.id().equals(town.code());
    }
    boolean near = outline.getEnvelopeInternal().intersects(area.outline().getEnvelopeInternal());
    return near && outline.intersection(area.outline()).getArea() > GROUND;
  }
}
