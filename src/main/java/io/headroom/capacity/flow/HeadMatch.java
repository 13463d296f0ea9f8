package io.headroom.capacity.flow;

import io.headroom.power.AreaSolver;
import io.headroom.power.SupplyGrid;
import java.util.Arrays;

/**
 * Scales the loads behind every head until the load flow, losses included, meets what the head
 * measured.
 *
 * <pre>
 *   x = what is drawn behind the head, net          Σ all loads, F all firm plants in full
 *
 *   x ≤ Σ − F   α = (x + F) / Σ                plants in full
 *   x ≤ Σ       α = 1                          plants give Σ − x
 *   x &gt; Σ       α = 1, plants give nothing     the rest x − Σ is drawn at the first sections
 * </pre>
 *
 * <p>Each round moves x by what is missing at the head, less what more losses will bring; two or
 * three rounds do. A head without a measurement leaves α = 1 and firm plants in full. A rest may be
 * negative at noon, when more flows back than anybody reported.
 */
final class HeadMatch {
  private static final int MOST_ROUNDS = 15;

  /** How closely a head is met, per unit of its measurement. */
  private static final double TOLERANCE = 1e-4;

  /** Loads that meet their head as closely as this are left as delivered. */
  private static final double AS_DELIVERED = 1e-3;

  /** Within this the loads as delivered are tried first: losses may make up the difference. */
  private static final double PERHAPS = 0.05;

  private static final double HELD_LOOSELY = 1e-5;
  private static final double LEAST_KVA = 1e-3;

  private final AreaLoads loads;
  private final AreaSolver solver;
  private final AreaHeads heads;
  private final double restCos;
  private final double restTan;

  /** By head: x, in kVA or kW. */
  private final double[] drawn;

  private final double[] targets;
  private final double[] factors;
  private final double[] firmShares;
  private final double[] rests;
  private final double[] gaps;
  private final double[] shares;

  HeadMatch(AreaLoads loads, AreaSolver solver) {
    this.loads = loads;
    this.solver = solver;
    this.heads = loads.heads;
    this.restCos = loads.loads.rules.studyPowerFactor();
    this.restTan = Math.sqrt(1 - restCos * restCos) / restCos;
    int n = heads.count();
    drawn = new double[n];
    targets = new double[n];
    factors = new double[n];
    firmShares = new double[n];
    rests = new double[n];
    gaps = new double[n];
    shares = new double[n];
  }

  /** Share of their loads that the transformers behind a head draw. */
  double factor(int head) {
    return factors[head];
  }

  /** What the head measured and no transformer explains, over what it measured; NaN if nothing. */
  double unexplainedShare(int head) {
    if (Double.isNaN(targets[head])) {
      return Double.NaN;
    }
    return drawn[head] == 0
        ? 0
        : Math.abs(rests[head]) / Math.max(drawn[head], Math.abs(rests[head]));
  }

  /**
   * Finds the factors of a moment and leaves the loads that meet the heads in {@code p} and {@code
   * q}; false when the load flow did not converge.
   */
  boolean meet(Moment moment, double[] p, double[] q) {
    start(moment);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      apply(p, q);
      if (!solver.solveHeld(p, q, HELD_LOOSELY)) {
        return false;
      }
      if (!adjust()) {
        return true;
      }
    }
    return true;
  }

  /** Writes the loads with the factors of noon and the rests in the ratio of their feeder. */
  void applyAt(GenerationLoads hour, int index, double[] p, double[] q) {
    double[] atNoon = rests.clone();
    for (int head = 0; head < rests.length; head++) {
      rests[head] *= hour.feederRatio(head, index);
    }
    apply(p, q);
    System.arraycopy(atNoon, 0, rests, 0, rests.length);
  }

  private void start(Moment moment) {
    double[] groupSums = new double[heads.count()];
    double[] groupTargets = new double[heads.count()];
    for (int head = 0; head < heads.count(); head++) {
      targets[head] = loads.target(head, moment);
      groupSums[heads.group[head]] += loads.sum[head];
      groupTargets[heads.group[head]] += targets[head];
    }
    for (int head = 0; head < heads.count(); head++) {
      int group = heads.group[head];
      shares[head] = groupSums[group] > 0 ? loads.sum[head] / groupSums[group] : shareOf(group);
      if (Double.isNaN(groupTargets[group])) {
        targets[head] = Double.NaN;
        draw(head, loads.sum[head] - loads.firm[head]);
      } else {
        draw(head, firstDraw(loads.sum[head], shares[head] * groupTargets[group]));
      }
    }
  }

  private double firstDraw(double sum, double measured) {
    boolean close = Math.abs(measured - sum) <= PERHAPS * sum;
    return close || !loads.meetsCurrent() ? sum : measured;
  }

  private double shareOf(int group) {
    return 1.0 / Arrays.stream(heads.group).filter(g -> g == group).count();
  }

  private void draw(int head, double kva) {
    double sum = loads.sum[head];
    double firm = loads.firm[head];
    drawn[head] = kva;
    factors[head] = kva + firm >= sum ? 1 : Math.max(0, (kva + firm) / sum);
    firmShares[head] = firm > 0 ? Math.max(0, Math.min(1, (sum - kva) / firm)) : 0;
    rests[head] = kva > sum ? kva - sum : Math.min(0, kva + firm);
  }

  private void apply(double[] p, double[] q) {
    for (int bus = 0; bus < p.length; bus++) {
      int head = heads.headOfBus[bus];
      double factor = head < 0 ? 1 : factors[head];
      double firm = head < 0 ? 1 : firmShares[head];
      double kw = factor * loads.scaledKw[bus] + loads.fixedKw[bus] - firm * loads.firmKw[bus];
      p[bus] = kw / SupplyGrid.BASE_KVA;
      q[bus] = factor * loads.scaledKvar[bus] / SupplyGrid.BASE_KVA;
    }
    for (int head = 0; head < rests.length; head++) {
      if (rests[head] != 0) {
        addRest(head, p, q);
      }
    }
  }

  /** At the study's power factor; what flows back unexplained is taken as active power. */
  private void addRest(int head, double[] p, double[] q) {
    double kw = loads.meetsCurrent() ? rests[head] * restCos : rests[head];
    int[] buses = heads.firstBuses[head];
    for (int i = 0; i < buses.length; i++) {
      double part = kw * loads.firstShares(head)[i] / SupplyGrid.BASE_KVA;
      p[buses[i]] += part;
      q[buses[i]] += Math.max(0, part) * restTan;
    }
  }

  /** Moves the draw of every head that is not met; false when all are. */
  private boolean adjust() {
    Arrays.fill(gaps, 0);
    for (int head = 0; head < heads.count(); head++) {
      if (!Double.isNaN(targets[head])) {
        gaps[heads.group[head]] += gap(head);
      }
    }
    boolean moved = false;
    for (int head = 0; head < heads.count(); head++) {
      double gap = gaps[heads.group[head]] * shares[head];
      if (!Double.isNaN(targets[head]) && isOpen(head, gap)) {
        double before = drawn[head];
        double next = before + gap / slope(head);
        draw(head, loads.meetsCurrent() ? Math.max(-loads.firm[head], next) : next);
        moved |= drawn[head] != before;
      }
    }
    return moved;
  }

  private boolean isOpen(int head, double gap) {
    double scale = loads.meetsCurrent() ? targets[head] : Math.max(targets[head], loads.sum[head]);
    boolean asDelivered = factors[head] == 1 && rests[head] == 0 && loads.firm[head] == 0;
    double tolerance = asDelivered ? AS_DELIVERED : TOLERANCE;
    return Math.abs(gap) > Math.max(LEAST_KVA, tolerance * scale);
  }

  /** What is missing at the head, in kVA at its voltage or in kW. */
  private double gap(int head) {
    int bus = heads.bus[head];
    if (!loads.meetsCurrent()) {
      return targets[head] - solver.pIntoPu(bus) * SupplyGrid.BASE_KVA;
    }
    double imported = Math.copySign(solver.currentPu(bus), solver.pIntoPu(bus));
    return (targets[head] - imported * SupplyGrid.BASE_KVA) * solver.voltagePu(bus);
  }

  /** One kVA more brings twice the share of losses that the load as it is has. */
  private double slope(int head) {
    if (loads.firm[head] > 0) {
      return 1;
    }
    int bus = heads.bus[head];
    double through = Math.hypot(solver.pIntoPu(bus), solver.qIntoPu(bus)) * SupplyGrid.BASE_KVA;
    double lost = drawn[head] > 0 ? through / drawn[head] - 1 : 0;
    return 1 + 2 * Math.max(0, Math.min(1, lost));
  }
}
