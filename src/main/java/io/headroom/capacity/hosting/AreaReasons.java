package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import org.jspecify.annotations.Nullable;

/** Names the limit of a load flow in the words of an answer. */
final class AreaReasons {
  private AreaReasons() {}

  /** Null when nothing limits; what the network above limits is named by its own answer. */
  static @Nullable Reason of(LimitKind limit, int asset, HostingBasis basis) {
    return switch (limit) {
      case CURRENT, POWER ->
          basis.headroom().isLimitedBySwitch(asset)
              ? Reason.SWITCH_RATING
              : Reason.of(basis.assets().kind(asset));
      case VOLTAGE_LOW, VOLTAGE_HIGH, COLLAPSE -> Reason.VOLTAGE;
      case REVERSE -> Reason.REVERSE_FLOW;
      case ABOVE, NONE -> null;
    };
  }
}
