package io.headroom.planning.register;

import io.headroom.geo.Extent;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the transformers behind an asset stand. */
public final class Surroundings {
  private final DistributionTransformers rows;

  public Surroundings(Network network) {
    this.rows = network.distributionTransformers();
  }

  /** Null around nobody. */
  public @Nullable Extent box(List<Integer> transformers) {
    if (transformers.isEmpty()) {
      return null;
    }
    int first = transformers.get(0);
    double west = rows.lon(first);
    double east = west;
    double south = rows.lat(first);
    double north = south;
    for (int row : transformers) {
      west = Math.min(west, rows.lon(row));
      east = Math.max(east, rows.lon(row));
      south = Math.min(south, rows.lat(row));
      north = Math.max(north, rows.lat(row));
    }
    return new Extent(west, south, east, north);
  }
}
