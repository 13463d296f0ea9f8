package io.headroom.lookup;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.Reason;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pairs a main supply with a reserve that does not fail together with it.
 *
 * <p>Another substation, else another bus section without a shared line section. The whole need is
 * reserved on each path; assets above both count once, so the pair has the lesser of both.
 */
final class DualSupply {
  private final Assets assets;
  private final Network network;

  DualSupply(Snapshot snapshot) {
    this.assets = snapshot.forest().assets();
    this.network = snapshot.dataset().network();
  }

  /** Of a vague place first with a reserve that does for every spot of it. */
  Assessed pair(Assessed main, List<Assessed> all, double wantedKva) {
    if (main.reach().isExact()) {
      return best(main, all, wantedKva);
    }
    List<Assessed> sure = all.stream().filter(other -> other.reach().isEverywhere()).toList();
    Assessed pair = best(main, sure, wantedKva);
    return pair.reason() == Reason.SECOND_SUPPLY ? best(main, all, wantedKva) : pair;
  }

  private Assessed best(Assessed main, List<Assessed> all, double wantedKva) {
    Comparator<Assessed> best =
        Comparator.comparing((Assessed other) -> substationOf(other) != substationOf(main))
            .thenComparingDouble(other -> known(other.availableKva()));
    return all.stream()
        .filter(other -> isIndependent(main, other))
        .max(best)
        .map(reserve -> join(main, reserve, wantedKva))
        .orElseGet(() -> main.withPartner(null, main.availableKva(), alone(main)));
  }

  private static Reason alone(Assessed main) {
    Reason reason = main.reason();
    return reason == null || main.fitsSomewhere() ? Reason.SECOND_SUPPLY : reason;
  }

  private static Assessed join(Assessed main, Assessed reserve, double wantedKva) {
    double both = Math.min(main.availableKva(), reserve.availableKva());
    return main.withPartner(reserve, both, whyNot(main, reserve, wantedKva));
  }

  private static @Nullable Reason whyNot(Assessed main, Assessed reserve, double wantedKva) {
    if (!main.isEnough()) {
      return main.reason();
    }
    if (!(reserve.availableKva() >= wantedKva && reserve.availableKva() > 0)) {
      return Reason.SECOND_SUPPLY;
    }
    return reserve.reach().isEverywhere() ? main.reason() : Reason.EXACT_PLACE;
  }

  private boolean isIndependent(Assessed main, Assessed other) {
    int mine = transformerOf(main);
    int theirs = transformerOf(other);
    if (mine < 0 || theirs < 0) {
      return false;
    }
    if (network.substationOf(mine) != network.substationOf(theirs)) {
      return true;
    }
    return network.busNode(mine) != network.busNode(theirs) && !shareLine(main, other);
  }

  private boolean shareLine(Assessed main, Assessed other) {
    Set<Integer> sections = new HashSet<>(belowTransformer(main));
    sections.retainAll(belowTransformer(other));
    return !sections.isEmpty();
  }

  private List<Integer> belowTransformer(Assessed option) {
    return option.capacity().rows().stream()
        .map(CapacityRow::asset)
        .takeWhile(asset -> assets.kind(asset) != AssetKind.MAIN_TRANSFORMER)
        .toList();
  }

  private int substationOf(Assessed option) {
    int transformer = transformerOf(option);
    return transformer < 0 ? -1 : network.substationOf(transformer);
  }

  /** Row of the first main transformer up the path; −1 when the path has none. */
  private int transformerOf(Assessed option) {
    return option.capacity().rows().stream()
        .map(CapacityRow::asset)
        .filter(asset -> assets.kind(asset) == AssetKind.MAIN_TRANSFORMER)
        .findFirst()
        .map(assets::row)
        .orElse(-1);
  }

  private static double known(double kva) {
    return Double.isNaN(kva) ? Double.NEGATIVE_INFINITY : kva;
  }
}
