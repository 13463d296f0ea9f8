package io.headroom.capacity.transfer;

import java.util.List;

/**
 * A place where a feeder can be opened, and what then hangs from its tie.
 *
 * @param switchRow −1 where the line itself is cut
 * @param asset the section or feeder that gives up what follows, see {@link Transfer}
 * @param branches sections and feeders that go over with all that hangs from them
 * @param transformers right behind the switch, which go over too
 * @param share of the load at the end of the asset that goes over with them, 0 to 1
 */
record Opening(
    int switchRow, int asset, List<Integer> branches, List<Integer> transformers, double share) {
  static final int NONE = -1;

  Opening {
    branches = List.copyOf(branches);
    transformers = List.copyOf(transformers);
  }

  /** The asset goes over whole, opened at its start. */
  static Opening atStartOf(int switchRow, int asset) {
    return new Opening(switchRow, asset, List.of(asset), List.of(), 0);
  }

  /** True when the end of the asset is divided, so that some of it stays. */
  boolean divides() {
    return !branches.contains(asset);
  }
}
