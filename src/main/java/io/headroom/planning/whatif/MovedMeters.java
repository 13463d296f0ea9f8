package io.headroom.planning.whatif;

import io.headroom.network.AssetKind;
import io.headroom.topology.Assets;
import java.util.BitSet;
import java.util.List;

/**
 * What every meter sees more or less than in the snapshot because loads have come to hang
 * elsewhere.
 *
 * <p>What one side loses the other gets, to the last kVA. A load nobody knows makes what takes it
 * unknown and leaves what gives it as it is. By assets of the network after.
 */
final class MovedMeters {
  private static final int NONE = -1;

  private final DeliveredLoads delivered;
  private final Assets before;
  private final Assets after;
  private final MeterChains chainsAfter;
  private final double[] peakKva;
  private final double[] noonKw;
  private final double[] connectedKw;
  private final double[] registeredKw;
  private final double[] stationKva;
  private final BitSet movedTransformers = new BitSet();
  private boolean moved;

  MovedMeters(DeliveredLoads delivered, MeterChains chainsAfter) {
    this.delivered = delivered;
    this.before = delivered.chains().forest().assets();
    this.chainsAfter = chainsAfter;
    this.after = chainsAfter.forest().assets();
    this.peakKva = new double[after.count()];
    this.noonKw = new double[after.count()];
    this.connectedKw = new double[after.count()];
    this.registeredKw = new double[after.count()];
    this.stationKva = new double[after.network().substations().size()];
    delivered.loads().forEach(this::compare);
  }

  /** False when every load hangs from the meters from which it hung. */
  boolean isAnythingMoved() {
    return moved;
  }

  /** More than before, of an asset of the network after; NaN when it takes what nobody knows. */
  double peakKva(int meter) {
    return peakKva[meter];
  }

  double noonKw(int meter) {
    return noonKw[meter];
  }

  /** Generation in operation that hangs below more than before. */
  double connectedKw(int meter) {
    return connectedKw[meter];
  }

  double registeredKw(int meter) {
    return registeredKw[meter];
  }

  /** More than before, of a substation as a whole by its row. */
  double stationKva(int substation) {
    return stationKva[substation];
  }

  /** Rows of the distribution transformers whose meters are others than before. */
  BitSet movedTransformers() {
    return movedTransformers;
  }

  private void compare(MovableLoad load) {
    int from = load.assetIn(delivered.chains().forest());
    int to = load.assetIn(chainsAfter.forest());
    if (sameChain(delivered.chains().first(from), chainsAfter.first(to))) {
      return;
    }
    moved = true;
    if (load.where() == MovableLoad.Where.TRANSFORMER) {
      movedTransformers.set(load.row());
    }
    ShareLadder shares = delivered.ladder(load);
    add(shares, load, delivered.chains().above(from).stream().map(this::afterOf).toList(), -1);
    add(shares, load, chainsAfter.above(to), 1);
  }

  private boolean sameChain(int meterBefore, int meterAfter) {
    int a = meterBefore;
    int b = meterAfter;
    while (a != NONE && b != NONE && afterOf(a) == b) {
      a = delivered.chains().next(a);
      b = chainsAfter.next(b);
    }
    return a == NONE && b == NONE;
  }

  private int afterOf(int meter) {
    return after.asset(before.kind(meter), before.row(meter));
  }

  private void add(ShareLadder shares, MovableLoad load, List<Integer> meters, int sign) {
    int level = 0;
    int head = 0;
    for (int meter : meters) {
      boolean feeder = after.kind(meter) == AssetKind.FEEDER;
      double share = feeder ? shares.atHead(level, head) : shares.atMain(level);
      add(peakKva, meter, sign, share);
      add(noonKw, meter, sign, load.noonKw());
      add(connectedKw, meter, sign, load.connectedKw());
      add(registeredKw, meter, sign, load.registeredKw());
      if (feeder) {
        head++;
      } else {
        int station = after.network().substationOf(after.row(meter));
        add(stationKva, station, sign, shares.atStation(level));
        head = 0;
        level++;
      }
    }
  }

  private static void add(double[] sums, int at, int sign, double value) {
    if (sign > 0 || !Double.isNaN(value)) {
      sums[at] += sign * value;
    }
  }
}
