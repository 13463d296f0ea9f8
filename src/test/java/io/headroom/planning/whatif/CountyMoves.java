package io.headroom.planning.whatif;

import io.headroom.capacity.transfer.Transfer;
import io.headroom.network.Network;
import io.headroom.planning.whatif.Change.AddLoad;
import io.headroom.planning.whatif.Change.MoveOpenPoint;
import io.headroom.planning.whatif.Change.Place;
import io.headroom.rules.Use;
import io.headroom.snapshot.Snapshot;
import io.headroom.topology.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes that a planner of a county could make, found in its snapshot. */
final class CountyMoves {
  private CountyMoves() {}

  /** For each tie over which something passes the checks of a transfer, the first that does. */
  static List<MoveOpenPoint> moves(Snapshot snapshot) {
    Network network = snapshot.dataset().network();
    List<MoveOpenPoint> moves = new ArrayList<>();
    for (Tie tie : snapshot.forest().ties()) {
      snapshot.transfers().from(tie.feederA()).stream()
          .filter(transfer -> transfer.tie().equals(tie))
          .filter(transfer -> transfer.isChecked() && transfer.openedSwitch() >= 0)
          .findFirst()
          .ifPresent(transfer -> moves.add(move(transfer, network)));
    }
    return moves;
  }

  static MoveOpenPoint move(Transfer transfer, Network network) {
    return new MoveOpenPoint(
        network.switches().get(transfer.tie().switchRow()).id(),
        network.switches().get(transfer.openedSwitch()).id());
  }

  static MoveOpenPoint back(MoveOpenPoint move) {
    return new MoveOpenPoint(move.open(), move.close());
  }

  static AddLoad load(String assetId, double kva) {
    return new AddLoad(new Place(assetId, null), kva, Use.COMMERCIAL);
  }

  static AddLoad randomLoad(Snapshot snapshot, Random random) {
    int row = random.nextInt(snapshot.dataset().network().distributionTransformers().size());
    String id = snapshot.dataset().network().distributionTransformers().id(row);
    return load(id, 20 + random.nextInt(400));
  }
}
