package io.headroom.capacity.transfer;

import java.util.List;

public final class TransferStudy {
  public List<Transfer> from(int feeder) {
    return List.of();
  }
}
