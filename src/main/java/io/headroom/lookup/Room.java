package io.headroom.lookup;

import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.Direction;
import io.headroom.network.Network;
import io.headroom.network.NominalVoltage;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What a whole supply path has left by its ratings, and what a busbar could still feed. */
final class Room {
  private static final double FEEDER_KV = 10;

  private final Headroom headroom;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final Map<Direction, double[]> belowBusbar = new EnumMap<>(Direction.class);

  Room(Snapshot snapshot) {
    this.headroom = snapshot.headroom();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = assets.network();
    for (Direction direction : Direction.values()) {
      belowBusbar.put(direction, bestOfStations(FEEDER_KV, direction));
    }
  }

  /** The least over the path; NaN when one is unknown. */
  double along(int start, Direction direction) {
    double least = Double.POSITIVE_INFINITY;
    for (int asset : forest.path(start)) {
      double left =
          direction == Direction.GENERATION
              ? headroom.generationHeadroomKw(asset)
              : headroom.headroomKva(asset);
      least = Math.min(least, left);
    }
    return least;
  }

  /** For another feeder of 10 kV, below the best transformer of a substation; NaN when none is. */
  double belowBusbar(int substation, Direction direction) {
    return belowBusbar.getOrDefault(direction, new double[0])[substation];
  }

  /** The same at a voltage class, of demand. */
  double belowBusbar(int substation, double kv) {
    return bestOfStations(kv, Direction.DEMAND)[substation];
  }

  private double[] bestOfStations(double kv, Direction direction) {
    double[] best = new double[network.substations().size()];
    Arrays.fill(best, Double.NaN);
    for (int t = 0; t < network.powerTransformers().size(); t++) {
      if (NominalVoltage.same(network.powerTransformers().get(t).lvKv(), kv)) {
        int station = network.substationOf(t);
        double left = along(assets.asset(AssetKind.MAIN_TRANSFORMER, t), direction);
        best[station] = Double.isNaN(best[station]) ? left : Math.max(best[station], left);
      }
    }
    return best;
  }

  /** What the strongest feeder of 10 kV may carry, as a new one would; NaN when none is known. */
  double strongestFeederKva() {
    double most = Double.NaN;
    for (int row = 0; row < network.feeders().size(); row++) {
      int feeder = assets.asset(AssetKind.FEEDER, row);
      double limit = headroom.limitKva(feeder);
      boolean counts = NominalVoltage.same(assets.voltageKv(feeder), FEEDER_KV) && limit > 0;
      most = counts && !(most >= limit) ? limit : most;
    }
    return most;
  }
}
