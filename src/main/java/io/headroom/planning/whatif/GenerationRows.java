package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.network.PowerTransformer;
import io.headroom.topology.Assets;

/**
 * What is written at main transformers as generation below, when some of it has come to hang
 * elsewhere.
 */
final class GenerationRows {
  private GenerationRows() {}

  /** True when a row had to be changed. */
  static boolean write(GridRows rows, MovedMeters moved, Assets after) {
    boolean changed = false;
    for (int t = 0; t < rows.powerTransformers.size(); t++) {
      int asset = after.asset(AssetKind.MAIN_TRANSFORMER, t);
      double connectedKw = moved.connectedKw(asset);
      double registeredKw = moved.registeredKw(asset);
      if (connectedKw != 0 || registeredKw != 0) {
        PowerTransformer row = rows.powerTransformers.get(t);
        rows.powerTransformers.set(
            t,
            Rows.generating(
                row,
                Math.max(0, row.connectedGenerationKw() + connectedKw),
                Math.max(0, row.registeredGenerationKw() + registeredKw)));
        changed = true;
      }
    }
    return changed;
  }
}
