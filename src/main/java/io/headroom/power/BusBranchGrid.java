package io.headroom.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Buses and branches in any topology, as power flow cases state them; all in per unit.
 *
 * <pre>
 *   slack ──┬── branch ── bus ─ load
 *           └── branch ── bus ── branch ── held: a generator keeps its voltage
 *                └──── loops are welcome ────┘
 * </pre>
 *
 * <p>There may be several slack buses, in separate parts or joined. A part that no slack bus
 * reaches is without supply, which is an answer. Frozen once built.
 */
public final class BusBranchGrid {
  /** What is known at a bus before the load flow. */
  public enum Role {
    /** Voltage and angle are held; the power is whatever balances. */
    SLACK,
    /** Voltage and active power are held; the reactive power is whatever keeps the voltage. */
    HELD,
    /** Active and reactive power are known. */
    LOAD
  }

  /**
   * A line or transformer: an ideal transformer at the {@code from} end, half the charging, the
   * series impedance, the other half.
   *
   * @param ratio voltage of {@code from} over the one behind the tap, 1 = nominal
   * @param shiftRad by how much the voltage behind the tap lags the one of {@code from}
   * @param ratingPu current it may carry at nominal voltage; 0 where none is stated
   */
  public record Branch(
      int from,
      int to,
      double rPu,
      double xPu,
      double chargingPu,
      double ratio,
      double shiftRad,
      double ratingPu) {
    public Branch {
      double sum = rPu + xPu + chargingPu + ratio + shiftRad + ratingPu;
      if (!Double.isFinite(sum) || ratio <= 0 || ratingPu < 0) {
        throw new IllegalArgumentException(
            "a branch needs finite values, a ratio above 0 and no negative rating, got r "
                + rPu
                + ", x "
                + xPu
                + ", charging "
                + chargingPu
                + ", ratio "
                + ratio
                + ", shift "
                + shiftRad
                + ", rating "
                + ratingPu);
      }
      if (from == to) {
        throw new IllegalArgumentException("a branch must join two buses, both ends are " + from);
      }
    }

    /** The same branch seen from its other end: its tap inverted, its impedance referred. */
    public Branch reversed() {
      double squared = ratio * ratio;
      return new Branch(
          to,
          from,
          rPu * squared,
          xPu * squared,
          chargingPu / squared,
          1 / ratio,
          -shiftRad,
          ratingPu);
    }

    /** The same branch behind one more ideal transformer at its {@code from} end. */
    Branch behind(double moreRatio, double moreShiftRad) {
      return new Branch(
          from, to, rPu, xPu, chargingPu, ratio * moreRatio, shiftRad + moreShiftRad, ratingPu);
    }

    /** A plain line without rating. */
    public static Branch line(int from, int to, double rPu, double xPu) {
      return new Branch(from, to, rPu, xPu, 0, 1, 0, 0);
    }
  }

  private static final int WIDTH = 6;
  private static final int VOLTAGE = 0;
  private static final int ANGLE = 1;
  private static final int ACTIVE = 2;
  private static final int REACTIVE = 3;
  private static final int CONDUCTANCE = 4;
  private static final int SUSCEPTANCE = 5;

  private final double baseKva;
  private final List<String> ids;
  private final Role[] roles;

  /** By bus, two by two: held voltage and angle, consumption, shunt. */
  private final double[] columns;

  private final List<Branch> branches;
  private final BitSet open;

  private BusBranchGrid(Builder b) {
    baseKva = b.baseKva;
    ids = List.copyOf(b.ids);
    roles = b.roles.toArray(Role[]::new);
    columns = Arrays.copyOf(b.columns, ids.size() * WIDTH);
    branches = List.copyOf(b.branches);
    open = (BitSet) b.open.clone();
  }

  /** A grid whose per-unit power is {@code baseKva}. */
  public static Builder builder(double baseKva) {
    return new Builder(baseKva);
  }

  public double baseKva() {
    return baseKva;
  }

  public int busCount() {
    return roles.length;
  }

  public String id(int bus) {
    return ids.get(bus);
  }

  public Role role(int bus) {
    return roles[bus];
  }

  /** The voltage to hold; 1 at a load. */
  public double heldPu(int bus) {
    return columns[bus * WIDTH + VOLTAGE];
  }

  /** The angle to hold at a slack bus. */
  public double heldRad(int bus) {
    return columns[bus * WIDTH + ANGLE];
  }

  /** Net active consumption, generation taken off. */
  public double pPu(int bus) {
    return columns[bus * WIDTH + ACTIVE];
  }

  /** Net reactive consumption, generation taken off. */
  public double qPu(int bus) {
    return columns[bus * WIDTH + REACTIVE];
  }

  /** Conductance to earth: what is drawn at 1 pu. */
  public double shuntG(int bus) {
    return columns[bus * WIDTH + CONDUCTANCE];
  }

  /** Susceptance to earth: what is given at 1 pu, positive for a capacitor. */
  public double shuntB(int bus) {
    return columns[bus * WIDTH + SUSCEPTANCE];
  }

  public int branchCount() {
    return branches.size();
  }

  public Branch branch(int index) {
    return branches.get(index);
  }

  public boolean inService(int branch) {
    return !open.get(branch);
  }

  /** Collects buses and branches in any order that names a bus before its branches. */
  public static final class Builder {
    private final double baseKva;
    private final List<String> ids = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final BitSet open = new BitSet();
    private double[] columns = new double[64 * WIDTH];

    private Builder(double baseKva) {
      if (!(baseKva > 0) || Double.isInfinite(baseKva)) {
        throw new IllegalArgumentException("the base power must be above 0 kVA, got " + baseKva);
      }
      this.baseKva = baseKva;
    }

    /** Adds a bus with known consumption, 0 so far, and answers its number. */
    public int load(String id) {
      return add(id, Role.LOAD, 1, 0);
    }

    /** Adds a bus whose voltage a generator keeps, and answers its number. */
    public int held(String id, double voltagePu) {
      return add(id, Role.HELD, voltagePu, 0);
    }

    /** Adds a bus whose voltage and angle are held, and answers its number. */
    public int slack(String id, double voltagePu, double angleRad) {
      return add(id, Role.SLACK, voltagePu, angleRad);
    }

    private int add(String id, Role role, double voltagePu, double angleRad) {
      if (!(voltagePu > 0) || !Double.isFinite(voltagePu + angleRad)) {
        throw new IllegalArgumentException(
            "bus " + id + " must be held at a voltage above 0, got " + voltagePu);
      }
      int bus = ids.size();
      ids.add(id);
      roles.add(role);
      if (columns.length < (bus + 1) * WIDTH) {
        columns = Arrays.copyOf(columns, 2 * columns.length);
      }
      columns[bus * WIDTH + VOLTAGE] = voltagePu;
      columns[bus * WIDTH + ANGLE] = angleRad;
      return bus;
    }

    /** Adds consumption, negative for generation, to what the bus has already. */
    public Builder consume(int bus, double pPu, double qPu) {
      return more(bus, ACTIVE, pPu, qPu);
    }

    /** Adds an admittance to earth to what the bus has already. */
    public Builder shunt(int bus, double gPu, double bPu) {
      return more(bus, CONDUCTANCE, gPu, bPu);
    }

    private Builder more(int bus, int column, double first, double second) {
      if (!Double.isFinite(first + second)) {
        throw new IllegalArgumentException(
            "bus " + ids.get(bus) + " needs finite values, got " + first + " and " + second);
      }
      columns[bus * WIDTH + column] += first;
      columns[bus * WIDTH + column + 1] += second;
      return this;
    }

    /** Adds a branch in service and answers its number. */
    public int branch(Branch branch) {
      if (Math.min(branch.from(), branch.to()) < 0
          || Math.max(branch.from(), branch.to()) >= ids.size()) {
        throw new IllegalArgumentException("no such buses: " + branch);
      }
      branches.add(branch);
      return branches.size() - 1;
    }

    /** Takes a branch out of service. */
    public Builder open(int branch) {
      open.set(branch);
      return this;
    }

    public BusBranchGrid build() {
      return new BusBranchGrid(this);
    }
  }
}
