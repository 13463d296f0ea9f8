package io.headroom.lookup;

import io.headroom.rules.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Says that the voltage holds a point, in volts a customer can measure. */
final class VoltageSentence {
  private static final double KV_FROM = 1;
  private static final int SINGLE_PHASE_VOLTS = 220;

  private VoltageSentence() {}

  /**
   * @param nominalKv class the customer is supplied at
   */
  static Text of(@Nullable VoltageCheck check, double nominalKv) {
    if (check == null) {
      return new Text("接上以后末端电压越限。", "The voltage at the end would leave its limits.");
    }
    String limit = volts(check.limitPu(), nominalKv, RoundingMode.HALF_UP);
    boolean rises = !Double.isNaN(check.maximumPu());
    double with = rises ? check.maximumPu() : check.minimumPu();
    boolean outside = rises ? with > check.limitPu() : with < check.limitPu();
    String zhSide = rises ? "高于 " : "低于 ";
    String enSide = rises ? "above " : "below ";
    if (!outside) {
      return new Text(
          "再多，末端电压就会" + zhSide + limit + "。",
          "More would take the voltage at the end " + enSide + limit + ".");
    }
    String there = volts(with, nominalKv, rises ? RoundingMode.UP : RoundingMode.DOWN);
    return new Text(
        "接上以后末端电压 " + there + "，" + zhSide + limit + "。",
        "Voltage at the end would be " + there + ", " + enSide + limit + ".");
  }

  private static String volts(double pu, double nominalKv, RoundingMode rounding) {
    if (nominalKv >= KV_FROM) {
      return BigDecimal.valueOf(pu * nominalKv).setScale(2, rounding) + " kV";
    }
    double nominal = nominalKv < 0.3 ? SINGLE_PHASE_VOLTS : nominalKv * 1000;
    return BigDecimal.valueOf(pu * nominal).setScale(0, rounding) + " V";
  }
}
