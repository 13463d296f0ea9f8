package io.headroom.planning;

import io.headroom.capacity.transfer.Transfer;
import io.headroom.capacity.transfer.TransferStudy;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who could be fed over an open tie while work is done above him: what a transfer moves, that a
 * load flow has confirmed at the peak, as long as nothing of what is worked on moves with it.
 *
 * <pre>
 *   ── s1 (work) ──●──/ opened ── s2 ──● D ── tie ── neighbour        D is on again
 * </pre>
 *
 * <p>Of each feeder the one transfer that helps most; feeders are taken one by one.
 */
final class OutageRestoring {
  private final TransferStudy transfers;
  private final SupplyForest forest;
  private final Assets assets;

  OutageRestoring(Snapshot snapshot) {
    this.transfers = snapshot.transfers();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
  }

  /**
   * @param off transformers without power, by row
   * @param dead assets that power does not pass
   */
  Set<Integer> restorable(List<Integer> off, BitSet dead) {
    Set<Integer> restored = new HashSet<>();
    Set<Integer> feeders =
        off.stream()
            .map(row -> forest.feederOf(asset(row)))
            .filter(feeder -> feeder >= 0)
            .collect(Collectors.toCollection(TreeSet::new));
    for (int feeder : feeders) {
      restored.addAll(ofFeeder(feeder, off, dead));
    }
    return restored;
  }

  private Set<Integer> ofFeeder(int feeder, List<Integer> off, BitSet dead) {
    Set<Integer> best = Set.of();
    for (Transfer transfer : transfers.from(feeder)) {
      if (transfer.isChecked() && isIntact(transfer, dead)) {
        Set<Integer> moved =
            off.stream()
                .filter(row -> transfers.moves(transfer, asset(row)))
                .collect(Collectors.toSet());
        best = moved.size() > best.size() ? moved : best;
      }
    }
    return best;
  }

  /** Nothing that is worked on would be fed from the other side. */
  private boolean isIntact(Transfer transfer, BitSet dead) {
    return dead.stream().noneMatch(asset -> transfers.moves(transfer, asset));
  }

  private int asset(int row) {
    return assets.asset(AssetKind.DISTRIBUTION_TRANSFORMER, row);
  }
}
