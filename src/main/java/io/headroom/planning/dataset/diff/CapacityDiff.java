package io.headroom.planning.dataset.diff;

import io.headroom.network.AssetKind;
import io.headroom.planning.dataset.diff.CapacityMove.State;
import io.headroom.topology.Assets;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What distribution transformers, feeders and main transformers have left in two versions on one
 * day, by their ratings and without reservations.
 *
 * @param moved those that have changed most, the largest change first
 * @param movedCount all that have changed by a tenth of a kVA and more
 */
public record CapacityDiff(Total before, Total after, List<CapacityMove> moved, int movedCount) {
  private static final int MOST_MOVED = 500;
  private static final double LEAST_KVA = 0.1;
  private static final List<AssetKind> KINDS =
      List.of(AssetKind.MAIN_TRANSFORMER, AssetKind.FEEDER, AssetKind.DISTRIBUTION_TRANSFORMER);

  public CapacityDiff {
    moved = List.copyOf(moved);
  }

  /**
   * One version as a whole.
   *
   * @param constrained feeders that have nothing left
   * @param availableMva what the main transformers have left together
   */
  public record Total(int constrained, double availableMva) {}

  static CapacityDiff of(AssessedVersion from, AssessedVersion to) {
    PriorityQueue<CapacityMove> most =
        new PriorityQueue<>(Comparator.comparingDouble(CapacityDiff::weight));
    int count = 0;
    for (AssetKind kind : KINDS) {
      count += collect(kind, from, to, most);
    }
    List<CapacityMove> sorted =
        most.stream()
            .sorted(
                Comparator.comparingDouble(CapacityDiff::weight)
                    .reversed()
                    .thenComparing(CapacityMove::id))
            .toList();
    return new CapacityDiff(from.total(), to.total(), sorted, count);
  }

  private static int collect(
      AssetKind kind, AssessedVersion from, AssessedVersion to, PriorityQueue<CapacityMove> most) {
    int count = 0;
    for (int row = 0; row < from.assets().count(kind); row++) {
      int was = from.assets().asset(kind, row);
      int is = to.assets().find(kind, from.assets().id(was));
      if (is >= 0 && hasMoved(from.state(was), to.state(is))) {
        count++;
        most.add(move(to.assets(), is, from.state(was), to.state(is)));
        if (most.size() > MOST_MOVED) {
          most.remove();
        }
      }
    }
    return count;
  }

  private static boolean hasMoved(State was, State is) {
    boolean known = !Double.isNaN(was.availableKva());
    boolean same = known == Double.isNaN(is.availableKva());
    return same || Math.abs(was.availableKva() - is.availableKva()) >= LEAST_KVA;
  }

  private static CapacityMove move(Assets assets, int asset, State was, State is) {
    return new CapacityMove(
        assets.id(asset), assets.kind(asset), assets.name(asset), assets.location(asset), was, is);
  }

  /** What has become known, or unknown, comes after what has a figure. */
  private static double weight(CapacityMove move) {
    return Double.isNaN(move.changeKva()) ? 0 : Math.abs(move.changeKva());
  }
}
