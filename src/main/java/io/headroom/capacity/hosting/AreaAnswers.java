package io.headroom.capacity.hosting;

import io.headroom.capacity.flow.Moment;

/**
 * One area whose moment has been solved, and whose buses may be asked; one thread at a time.
 *
 * <p>What the network above can take is told with each question, NaN when that is unknown.
 */
interface AreaAnswers {
  /** Solves a moment; the questions that follow are about it. */
  void take(Moment moment);

  /** Largest addition at a bus; NaN when unknown. */
  double kva(int bus, Addition addition, double aboveKva);

  /** The same for all buses. */
  void scan(Addition addition, double aboveKva, HostingColumns into);

  /** The answer for one bus with its reason. */
  Hosted hosted(int bus, Addition addition, Hosted above);

  /** Voltage of a bus with an addition in place; NaN when unknown or collapsed. */
  double busPu(int bus, Addition addition, double kva);

  static AreaAnswers of(HostingBasis basis, int area) {
    return basis.grid().isMeshed(area)
        ? new MeshedHosting(basis, area)
        : new AreaHosting(basis, area);
  }
}
