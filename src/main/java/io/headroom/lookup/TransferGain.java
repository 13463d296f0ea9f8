package io.headroom.lookup;

import io.headroom.snapshot.Snapshot;
import java.util.Optional;

final class TransferGain {
  TransferGain(Snapshot snapshot) {}

  Optional<Condition> firstEnough(Assessed option, Need need) {
    return Optional.empty();
  }
}
