package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Areas that were solved for one moment and are ready to be asked, the latest of them: what is
 * dropped is solved again when asked for, in less than a millisecond.
 *
 * <p>For any number of threads; each area is locked by whoever asks it.
 */
final class TakenAreas {
  /** About half a kilobyte each. */
  private static final int MOST_BUSES = 60_000;

  private final HostingBasis basis;
  private final Moment moment;
  private final AtomicReferenceArray<@Nullable AreaAnswers> areas;
  private final Deque<Integer> inOrder = new ArrayDeque<>();

  TakenAreas(HostingBasis basis, Moment moment) {
    this.basis = basis;
    this.moment = moment;
    this.areas = new AtomicReferenceArray<>(basis.grid().areaCount());
  }

  /** Keeps what is solved in all areas but these. */
  TakenAreas with(HostingBasis otherBasis, BitSet changedAreas) {
    TakenAreas next = new TakenAreas(otherBasis, moment);
    synchronized (inOrder) {
      for (int area : inOrder) {
        AreaAnswers kept = areas.get(area);
        if (kept != null && !changedAreas.get(area)) {
          next.keep(area, kept);
        }
      }
    }
    return next;
  }

  AreaAnswers get(int area) {
    AreaAnswers kept = areas.get(area);
    if (kept != null) {
      return kept;
    }
    AreaAnswers taken = AreaAnswers.of(basis, area);
    taken.take(moment);
    keep(area, taken);
    return taken;
  }

  private void keep(int area, AreaAnswers taken) {
    synchronized (inOrder) {
      if (areas.compareAndSet(area, null, taken)) {
        inOrder.addLast(area);
        dropOldest(inOrder.stream().mapToInt(basis.grid()::busCount).sum());
      }
    }
  }

  private void dropOldest(int buses) {
    int kept = buses;
    while (kept > MOST_BUSES && inOrder.size() > 1) {
      int oldest = inOrder.removeFirst();
      areas.set(oldest, null);
      kept -= basis.grid().busCount(oldest);
    }
  }
}
