package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;
import io.headroom.network.Direction;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hours of the year that the whole network was asked about last.
 *
 * <p>An hour keeps its tables, four bytes a bus, and the areas solved for it, some hundred bytes a
 * bus; hence only a few of them. For any number of threads.
 */
final class HourStudies {
  private static final int MOST_HOURS = 4;

  private final HostingBasis basis;
  private final Addition demand;
  private final Map<Moment, MomentStudy> latest = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param demand the usual addition of demand
   */
  HourStudies(HostingBasis basis, Addition demand) {
    this.basis = basis;
    this.demand = demand;
  }

  /** Keeps what is known in all areas but these. */
  HourStudies with(HostingBasis other, BitSet changedAreas) {
    HourStudies next = new HourStudies(other, demand);
    synchronized (latest) {
      latest.forEach((moment, study) -> next.latest.put(moment, study.with(other, changedAreas)));
    }
    return next;
  }

  /** Nothing is solved before it is asked for. */
  MomentStudy at(Moment moment) {
    synchronized (latest) {
      MomentStudy study = latest.computeIfAbsent(moment, this::begin);
      if (latest.size() > MOST_HOURS) {
        latest.remove(latest.keySet().iterator().next());
      }
      return study;
    }
  }

  private MomentStudy begin(Moment moment) {
    boolean generation = moment.direction() == Direction.GENERATION;
    return new MomentStudy(basis, moment, generation ? Addition.GENERATION : demand);
  }
}
