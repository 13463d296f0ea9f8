package io.headroom.lookup;

import io.headroom.capacity.transfer.Transfer;
import io.headroom.capacity.transfer.TransferStudy;
import io.headroom.network.AssetKind;
import io.headroom.network.Network;
import io.headroom.network.Switch;
import io.headroom.rules.Text;
import io.headroom.rules.WorkItem;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the transfers that free most at a full asset: of a line those of its own feeder, of a main
 * transformer those of every feeder that hangs from it. A load flow has confirmed each of them.
 */
final class TransferRemedies {
  private static final int NAMED = 2;

  /** Freeing less is not worth a word. */
  private static final double LEAST_KVA = 1;

  private final TransferStudy transfers;
  private final SupplyForest forest;
  private final Assets assets;
  private final Network network;
  private final Map<Integer, List<Integer>> feedersBelow = new HashMap<>();

  TransferRemedies(Snapshot snapshot) {
    this.transfers = snapshot.transfers();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.network = assets.network();
    for (int f = 0; f < network.feeders().size(); f++) {
      int above = forest.parent(assets.asset(AssetKind.FEEDER, f));
      feedersBelow.computeIfAbsent(above, a -> new ArrayList<>()).add(f);
    }
  }

  /** The best of each tie, at most two, the one that frees most first. */
  List<Remedy> relieving(int asset) {
    return bestOfEachTie(asset).stream()
        .sorted(
            Comparator.comparingDouble((Transfer transfer) -> transfer.freedKva(asset))
                .reversed()
                .thenComparing(transfer -> tie(transfer).id()))
        .limit(NAMED)
        .map(transfer -> remedy(transfer, transfer.freedKva(asset)))
        .toList();
  }

  private Collection<Transfer> bestOfEachTie(int asset) {
    Map<Integer, Transfer> best = new HashMap<>();
    for (int feeder : feedersThrough(asset)) {
      for (Transfer transfer : transfers.from(feeder)) {
        if (transfer.freedKva(asset) >= LEAST_KVA) {
          best.merge(
              transfer.tie().switchRow(),
              transfer,
              (a, b) -> a.freedKva(asset) >= b.freedKva(asset) ? a : b);
        }
      }
    }
    return best.values();
  }

  /** Rows of the feeders that load the asset directly. */
  private List<Integer> feedersThrough(int asset) {
    return switch (assets.kind(asset)) {
      case MAIN_TRANSFORMER -> feedersBelow.getOrDefault(asset, List.of());
      case SUBSTATION ->
          assets.groups().get(assets.row(asset)).transformers().stream()
              .map(row -> assets.asset(AssetKind.MAIN_TRANSFORMER, row))
              .flatMap(member -> feedersBelow.getOrDefault(member, List.of()).stream())
              .toList();
      case DISTRIBUTION_TRANSFORMER, LINE_SECTION, FEEDER -> {
        int feeder = forest.feederOf(asset);
        yield feeder < 0 ? List.of() : List.of(feeder);
      }
    };
  }

  private Remedy remedy(Transfer transfer, double freedKva) {
    Switch tie = tie(transfer);
    String close = nameOf(tie);
    Text open = opening(transfer);
    String amount = Quantity.available(transfer.movedKva());
    String neighbour = network.feeders().get(transfer.toFeeder()).name();
    Text after = after(transfer.after());
    Text detail =
        new Text(
            ("转供：" + open.zh() + "，合上" + close + "，把 " + amount + " 负荷改由" + neighbour + "供电")
                + after.zh(),
            ("Transfer: " + open.en() + ", close " + close + " and move " + amount + " to ")
                + (neighbour + after.en()));
    List<Remedy.Work> works = List.of(new Remedy.Work(WorkItem.SWITCHING, 1));
    String site =
        "tie "
            + transfer.tie().switchRow()
            + " open "
            + transfer.openedSwitch()
            + " "
            + transfer.openedAsset();
    return new Remedy(Remedy.Kind.TRANSFER, tie.id(), site, freedKva, detail, works);
  }

  private static Text after(Transfer.@Nullable After after) {
    if (after == null) {
      return new Text("。", ".");
    }
    long percent = (long) Math.ceil(100 * after.utilisation() - 1e-6);
    return new Text(
        "；转供后负载率不超过 " + percent + "%，已经潮流校核。",
        ", then used to " + percent + " % at most; confirmed by a load flow.");
  }

  private Text opening(Transfer transfer) {
    if (transfer.openedSwitch() >= 0) {
      String name = nameOf(network.switches().get(transfer.openedSwitch()));
      return new Text("拉开" + name, "open " + name);
    }
    String name = forest.name(transfer.openedAsset());
    return new Text("断开" + name + "首端", "cut " + name + " at its start");
  }

  private Switch tie(Transfer transfer) {
    return transfers.device(transfer.tie());
  }

  private static String nameOf(Switch device) {
    String name = device.name();
    return name == null ? device.id() : name;
  }
}
