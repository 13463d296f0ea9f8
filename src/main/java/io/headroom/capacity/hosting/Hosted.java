package io.headroom.capacity.hosting;

import io.headroom.capacity.Reason;
import io.headroom.power.Solver;
import org.jspecify.annotations.Nullable;

/**
 * The hosting capacity of a place in the delivered network, and what binds it.
 *
 * @param kva largest addition, never negative; NaN when the state of the network is not known
 * @param reason null only when nothing limits it
 * @param bindingAsset the asset that is full; for a voltage the section whose far end is outside;
 *     −1 when none
 * @param minimumPu lowest voltage of the place's own feeder with nothing added; NaN when unknown
 * @param busPu voltage of the place itself with nothing added; NaN when unknown
 */
public record Hosted(
    double kva,
    @Nullable Reason reason,
    int bindingAsset,
    double minimumPu,
    double busPu,
    Solver solver) {

  public boolean isKnown() {
    return !Double.isNaN(kva);
  }

  static Hosted unknown(int asset, Solver solver) {
    return new Hosted(Double.NaN, Reason.NO_DATA, asset, Double.NaN, Double.NaN, solver);
  }

  /** The same place with a tighter limit of its own. */
  Hosted limitedTo(double own, Reason ownReason, int ownAsset) {
    if (Double.isNaN(own) || Double.isNaN(kva)) {
      int unknownAsset = Double.isNaN(own) ? ownAsset : bindingAsset;
      return new Hosted(Double.NaN, Reason.NO_DATA, unknownAsset, minimumPu, busPu, solver);
    }
    double least = Math.max(0, own);
    return least <= kva ? new Hosted(least, ownReason, ownAsset, minimumPu, busPu, solver) : this;
  }
}
