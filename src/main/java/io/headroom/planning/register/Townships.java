package io.headroom.planning.register;

import io.headroom.geo.Position;
import io.headroom.network.AdministrativeArea;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.GridDataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The township in which each place of a dataset lies. */
public final class Townships {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final DistributionTransformers transformers;
  private final List<Town> towns = new ArrayList<>();
  private final short[] townOf;

  private record Town(AdministrativeArea area, Envelope box, PreparedGeometry outline) {
    boolean contains(Coordinate at) {
      return box.contains(at) && outline.contains(GEOMETRY.createPoint(at));
    }
  }

  public Townships(GridDataset dataset) {
    this.transformers = dataset.network().distributionTransformers();
    for (AdministrativeArea area : dataset.areas()) {
      Geometry outline = area.outline();
      if (area.level() == AdministrativeArea.Level.TOWN && outline != null) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        towns.add(new Town(area, outline.getEnvelopeInternal(), prepared));
      }
    }
    this.townOf = new short[transformers.size()];
    for (int row = 0; row < townOf.length; row++) {
      townOf[row] = (short) find(new Coordinate(transformers.lon(row), transformers.lat(row)));
    }
  }

  private int find(Coordinate at) {
    for (int i = 0; i < towns.size(); i++) {
      if (towns.get(i).contains(at)) {
        return i;
      }
    }
    return -1;
  }

  /** Null outside all of them. */
  public @Nullable AdministrativeArea at(@Nullable Position place) {
    int town = place == null ? -1 : find(new Coordinate(place.lon(), place.lat()));
    return town < 0 ? null : towns.get(town).area();
  }

  /** Those of some transformers, by row, the one with most of them first. */
  public List<AdministrativeArea> of(List<Integer> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row : rows) {
      if (townOf[row] >= 0) {
        counts.merge((int) townOf[row], 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> towns.get(entry.getKey()).area())
        .toList();
  }
}
