package io.headroom.network;

/**
 * Groups voltages as utilities write them (10.5, 38.5) into nominal classes.
 *
 * <p>Comparisons are between classes, never between the figures themselves.
 */
public final class NominalVoltage {
  private static final double[] CLASSES_KV = {0.22, 0.38, 10, 20, 35, 66, 110, 220, 330, 500};
  private static final double TOLERANCE = 0.12;

  private NominalVoltage() {}

  /** The class a voltage belongs to, in kV; the figure itself when it fits none. */
  public static double classOf(double kv) {
    for (double nominal : CLASSES_KV) {
      if (Math.abs(kv - nominal) <= TOLERANCE * nominal) {
        return nominal;
      }
    }
    return kv;
  }

  /** True when both figures belong to one class. */
  public static boolean same(double kvA, double kvB) {
    return classOf(kvA) == classOf(kvB);
  }
}
