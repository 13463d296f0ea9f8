package io.headroom.lookup;

import io.headroom.capacity.CapacityRow;
import io.headroom.capacity.transfer.Transfer;
import io.headroom.capacity.transfer.TransferStudy;
import io.headroom.network.AssetKind;
import io.headroom.network.Switch;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Assets;
import io.headroom.topology.SupplyForest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a supply path could carry once part of its feeder was moved to a neighbour.
 *
 * <p>Only transfers that a load flow has confirmed, and that leave the point itself where it is:
 * one that moves the point gives it another path, not more room on this one.
 */
final class TransferGain {
  private final TransferStudy transfers;
  private final SupplyForest forest;
  private final Assets assets;
  private final List<Switch> switches;

  TransferGain(Snapshot snapshot) {
    this.transfers = snapshot.transfers();
    this.forest = snapshot.forest();
    this.assets = forest.assets();
    this.switches = snapshot.dataset().network().switches();
  }

  /** The transfer after which most is available, if that is the wanted size. */
  Optional<Condition> firstEnough(Assessed option, Need need) {
    int feeder = forest.feederOf(option.candidate().asset());
    if (feeder < 0 || holdsNothing(option)) {
      return Optional.empty();
    }
    return transfers.from(feeder).stream()
        .filter(Transfer::isChecked)
        .filter(transfer -> staysPut(option, transfer))
        .map(transfer -> condition(transfer, availableAfter(option, transfer)))
        .filter(after -> after.availableKva() > 0 && after.availableKva() >= need.wantedKva())
        .max(Comparator.comparingDouble(Condition::availableKva));
  }

  /** Of no use where the customer's own transformer is what is full. */
  private boolean holdsNothing(Assessed option) {
    int binding = option.capacity().bindingAsset();
    return binding < 0 || assets.kind(binding) == AssetKind.DISTRIBUTION_TRANSFORMER;
  }

  private boolean staysPut(Assessed option, Transfer transfer) {
    return !transfers.moves(transfer, option.candidate().asset());
  }

  private static double availableAfter(Assessed option, Transfer transfer) {
    // The fall of the voltage shrinks too, but by how much only a new study can tell.
    double least = VoltageCheck.byVoltageKva(option.outlook().voltage());
    for (CapacityRow row : option.capacity().rows()) {
      least = Math.min(least, row.availableWithKva(transfer.freedKva(row.asset())));
    }
    return least;
  }

  private Condition condition(Transfer transfer, double availableKva) {
    Switch tie = switches.get(transfer.tie().switchRow());
    String name = tie.name();
    return Conditions.afterTransfer(availableKva, name == null ? tie.id() : name);
  }
}
