package io.headroom.api.wire;

import io.headroom.network.Reinforcement;
import java.time.LocalDate;

/** Work on an asset that is planned already. */
public record ReinforcementView(String title, double addsKva, LocalDate inServiceOn) {
  public static ReinforcementView of(Reinforcement work) {
    return new ReinforcementView(work.title(), work.addsKva(), work.inServiceOn());
  }
}
