package io.headroom.request;

import io.headroom.geo.Position;
import io.headroom.network.AssetKind;
import io.headroom.snapshot.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets those who apply near one feeder do so one after the other.
 *
 * <p>What one is given changes the load flow that the next is answered by: at once they would only
 * make each other ask again. It is a matter of speed; who gets what is decided in the store.
 */
final class FeederLanes {
  private static final String NOWHERE = "";

  private final Map<String, Lock> lanes = new ConcurrentHashMap<>();

  <T> T in(Snapshot snapshot, Position at, Supplier<T> work) {
    Lock lane = lanes.computeIfAbsent(feederNear(snapshot, at), feeder -> new ReentrantLock(true));
    lane.lock();
    try {
      return work.get();
    } finally {
      lane.unlock();
    }
  }

  /** The feeder of the nearest transformer that has one. */
  private static String feederNear(Snapshot snapshot, Position at) {
    double[] xy = snapshot.projection().toMetres(at.lon(), at.lat());
    int row = snapshot.transformers().nearest(xy[0], xy[1], t -> feederOf(snapshot, t) >= 0);
    return row < 0
        ? NOWHERE
        : snapshot.dataset().network().feeders().get(feederOf(snapshot, row)).id();
  }

  private static int feederOf(Snapshot snapshot, int transformer) {
    int asset = snapshot.forest().assets().asset(AssetKind.DISTRIBUTION_TRANSFORMER, transformer);
    return snapshot.forest().feederOf(asset);
  }
}
