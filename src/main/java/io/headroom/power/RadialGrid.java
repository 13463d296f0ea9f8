package io.headroom.power;

import java.util.Arrays;

/**
 * A forest of buses by column, in top-down order: the parent of a bus always has the smaller
 * number.
 *
 * <pre>
 *   bus      0 ── 1 ── 2 ── 3        parent  −1 0 1 2 1
 *                 └─── 4             −1: a source, whose voltage is held
 * </pre>
 *
 * <p>Any order with parents first is right; breadth first is solved fastest, by up to half, because
 * neighbouring buses then do not wait for each other.
 *
 * <p>The branch of a bus is the one that joins it to its parent: an ideal transformer of the given
 * ratio at the parent's end, then half the charging, the series impedance, and the other half.
 * Frozen once built; any number of {@link RadialLoadFlow}s may read it.
 */
public final class RadialGrid {
  static final int NONE = -1;

  /**
   * What joins a bus to its parent.
   *
   * @param chargingPu susceptance of the whole line, split between its ends
   * @param ratio voltage of the parent over the voltage behind the tap; 1 is nominal
   */
  public record Branch(double rPu, double xPu, double chargingPu, double ratio) {
    public Branch {
      requireFinite("resistance", rPu);
      requireFinite("reactance", xPu);
      requireFinite("charging", chargingPu);
      if (!(ratio > 0) || Double.isInfinite(ratio)) {
        throw new IllegalArgumentException("the ratio of a branch must be above 0, got " + ratio);
      }
    }

    public Branch(double rPu, double xPu) {
      this(rPu, xPu, 0, 1);
    }

    private static void requireFinite(String what, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("the " + what + " of a branch must be finite: " + value);
      }
    }
  }

  /*
   * Everything below is referred to the source's side of all taps between: voltages squared times
   * the product of the squared ratios, impedances likewise, admittances divided by it. Powers do
   * not change, so the sweep knows nothing of taps.
   */
  final int[] parents;
  final double[] r;
  final double[] x;
  final double[] zz;
  final double[] charging;

  /** Conductance and susceptance to earth at the bus, the halves of all charging included. */
  final double[] shuntG;

  final double[] shuntB;

  /** The squared product of the ratios between the source and the bus. */
  final double[] tapSquares;

  final boolean shunted;
  private final double baseKva;
  private final double[] ratios;

  private RadialGrid(Builder b) {
    int n = b.size;
    baseKva = b.baseKva;
    parents = Arrays.copyOf(b.parents, n);
    r = Arrays.copyOf(b.r, n);
    x = Arrays.copyOf(b.x, n);
    charging = Arrays.copyOf(b.charging, n);
    ratios = Arrays.copyOf(b.ratios, n);
    shuntG = Arrays.copyOf(b.shuntG, n);
    shuntB = Arrays.copyOf(b.shuntB, n);
    zz = new double[n];
    tapSquares = new double[n];
    for (int bus = 0; bus < n; bus++) {
      refer(bus);
    }
    shunted = spreadCharging();
  }

  private void refer(int bus) {
    int parent = parents[bus];
    double above = parent < 0 ? 1 : tapSquares[parent];
    double taps = above * ratios[bus] * ratios[bus];
    tapSquares[bus] = taps;
    r[bus] *= taps;
    x[bus] *= taps;
    zz[bus] = r[bus] * r[bus] + x[bus] * x[bus];
    charging[bus] /= taps;
    shuntG[bus] /= taps;
    shuntB[bus] /= taps;
  }

  /** Answers whether anything at all goes to earth. */
  private boolean spreadCharging() {
    boolean any = false;
    for (int bus = 0; bus < parents.length; bus++) {
      if (parents[bus] >= 0) {
        shuntB[bus] += charging[bus] / 2;
        shuntB[parents[bus]] += charging[bus] / 2;
      }
    }
    for (int bus = 0; bus < parents.length; bus++) {
      any |= shuntG[bus] != 0 || shuntB[bus] != 0;
    }
    return any;
  }

  /** A grid whose per-unit power is {@code baseKva}. */
  public static Builder builder(double baseKva) {
    return new Builder(baseKva);
  }

  public int busCount() {
    return parents.length;
  }

  /** The bus above, −1 at a source. */
  public int parent(int bus) {
    return parents[bus];
  }

  /** Resistance of the branch from the parent; 0 at a source. */
  public double rPu(int bus) {
    return r[bus] / tapSquares[bus];
  }

  public double xPu(int bus) {
    return x[bus] / tapSquares[bus];
  }

  /** Susceptance of the whole branch from the parent, half of which stands at each end. */
  public double chargingPu(int bus) {
    return charging[bus] * tapSquares[bus];
  }

  /** Conductance to earth at the bus. */
  public double shuntGPu(int bus) {
    return shuntG[bus] * tapSquares[bus];
  }

  /** Susceptance to earth at the bus, the halves of all charging included; capacitive above 0. */
  public double shuntBPu(int bus) {
    return shuntB[bus] * tapSquares[bus];
  }

  /** The tap at the parent's end, 1 = nominal. */
  public double ratio(int bus) {
    return ratios[bus];
  }

  public double baseKva() {
    return baseKva;
  }

  /** Collects buses from the sources down. */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 64;

    private final double baseKva;
    private int size;
    private int[] parents = new int[FIRST_CAPACITY];
    private double[] r = new double[FIRST_CAPACITY];
    private double[] x = new double[FIRST_CAPACITY];
    private double[] charging = new double[FIRST_CAPACITY];
    private double[] ratios = new double[FIRST_CAPACITY];
    private double[] shuntG = new double[FIRST_CAPACITY];
    private double[] shuntB = new double[FIRST_CAPACITY];

    private Builder(double baseKva) {
      if (!(baseKva > 0) || Double.isInfinite(baseKva)) {
        throw new IllegalArgumentException("the base power must be above 0 kVA, got " + baseKva);
      }
      this.baseKva = baseKva;
    }

    /** Adds a bus whose voltage is held, and answers its number. */
    public int source() {
      return append(NONE, new Branch(0, 0));
    }

    /** Adds a bus below {@code parent} behind a plain impedance, and answers its number. */
    public int add(int parent, double rPu, double xPu) {
      return add(parent, new Branch(rPu, xPu));
    }

    /** Adds a bus below {@code parent}, and answers its number. */
    public int add(int parent, Branch branch) {
      if (parent < 0 || parent >= size) {
        throw new IllegalArgumentException(
            "the parent must be one of the " + size + " buses added so far, got " + parent);
      }
      return append(parent, branch);
    }

    /** Adds an admittance to earth, in per unit at 1 pu: positive b is a capacitor. */
    public Builder shunt(int bus, double gPu, double bPu) {
      if (bus < 0 || bus >= size || !Double.isFinite(gPu) || !Double.isFinite(bPu)) {
        throw new IllegalArgumentException("no such shunt: bus " + bus + ", " + gPu + " + j" + bPu);
      }
      shuntG[bus] += gPu;
      shuntB[bus] += bPu;
      return this;
    }

    private int append(int parent, Branch branch) {
      if (size == parents.length) {
        grow(2 * size);
      }
      parents[size] = parent;
      r[size] = branch.rPu();
      x[size] = branch.xPu();
      charging[size] = branch.chargingPu();
      ratios[size] = branch.ratio();
      return size++;
    }

    private void grow(int capacity) {
      parents = Arrays.copyOf(parents, capacity);
      r = Arrays.copyOf(r, capacity);
      x = Arrays.copyOf(x, capacity);
      charging = Arrays.copyOf(charging, capacity);
      ratios = Arrays.copyOf(ratios, capacity);
      shuntG = Arrays.copyOf(shuntG, capacity);
      shuntB = Arrays.copyOf(shuntB, capacity);
    }

    public RadialGrid build() {
      return new RadialGrid(this);
    }
  }
}
