package io.headroom.planning.register;

import io.headroom.capacity.Grade;
import io.headroom.capacity.Headroom;
import io.headroom.network.AssetKind;
import io.headroom.network.DistributionTransformers;
import io.headroom.network.Network;
import io.headroom.planning.Users;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that gets its power through one asset.
 *
 * @param generationKw connected behind transformers and at nodes of the network
 * @param worst the fullest assets, those without data last
 * @param rows of the transformers
 */
public record Downstream(
    int transformers,
    int customers,
    double generationKw,
    int overloaded,
    int heavy,
    int noData,
    List<Integer> worst,
    List<Integer> rows) {
  public Downstream {
    worst = List.copyOf(worst);
    rows = List.copyOf(rows);
  }

  private static final int MOST_NAMED = 50;

  public static Downstream of(int asset, Snapshot snapshot) {
    return new Reading(asset, snapshot).read();
  }

  /** One pass over a snapshot. */
  private static final class Reading {
    private final int top;
    private final Headroom headroom;
    private final SupplyForest forest;
    private final Assets assets;
    private final Network network;
    private final BitSet below = new BitSet();

    Reading(int top, Snapshot snapshot) {
      this.top = top;
      this.headroom = snapshot.headroom();
      this.forest = snapshot.forest();
      this.assets = forest.assets();
      this.network = assets.network();
    }

    Downstream read() {
      mark();
      List<Integer> rows =
          below.stream().filter(this::isTransformer).mapToObj(assets::row).toList();
      DistributionTransformers transformers = network.distributionTransformers();
      int customers = 0;
      for (int row : rows) {
        customers += Users.behind(transformers, row);
      }
      below.clear(top);
      return new Downstream(
          rows.size(),
          customers,
          generationKw(rows),
          count(Grade.OVERLOADED),
          count(Grade.HEAVY),
          count(Grade.NO_DATA),
          worst(),
          rows);
    }

    /** Assets come after what feeds them; an N-1 group stands for all its transformers. */
    private void mark() {
      below.set(top);
      if (assets.kind(top) == AssetKind.SUBSTATION) {
        assets
            .groups()
            .get(assets.row(top))
            .transformers()
            .forEach(row -> below.set(assets.asset(AssetKind.MAIN_TRANSFORMER, row)));
      }
      for (int i = 0; i < forest.orderedCount(); i++) {
        take(forest.topDown(i));
      }
      for (int row = 0; row < network.distributionTransformers().size(); row++) {
        take(assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row));
      }
    }

    private void take(int asset) {
      int above = forest.parent(asset);
      if (above >= 0 && below.get(above)) {
        below.set(asset);
      }
    }

    private boolean isTransformer(int asset) {
      return assets.kind(asset) == AssetKind.DISTRIBUTION_TRANSFORMER;
    }

    private double generationKw(List<Integer> rows) {
      double kw = 0;
      for (int row : rows) {
        kw += network.distributionTransformers().connectedGenerationKw(row);
      }
      for (int g = 0; g < network.generators().size(); g++) {
        int node = network.generatorNode(g);
        int supply = node < 0 ? -1 : forest.supplyOfNode(node);
        kw += supply >= 0 && below.get(supply) ? network.generators().get(g).ratedKw() : 0;
      }
      return kw;
    }

    private int count(Grade grade) {
      return (int) below.stream().filter(asset -> headroom.grade(asset) == grade).count();
    }

    private List<Integer> worst() {
      List<Integer> all = new ArrayList<>(below.stream().boxed().toList());
      all.sort(
          Comparator.comparingDouble(
                  (Integer asset) ->
                      Double.isNaN(headroom.utilisation(asset))
                          ? Double.POSITIVE_INFINITY
                          : -headroom.utilisation(asset))
              .thenComparing(assets::id));
      return List.copyOf(all.subList(0, Math.min(MOST_NAMED, all.size())));
    }
  }
}
