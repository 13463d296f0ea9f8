package io.headroom.exchange.matpower;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions and named numbers that case files use. */
final class Functions {
  private static final Map<String, DoubleUnaryOperator> BY_VALUE =
      Map.ofEntries(
          Map.entry("sqrt", Math::sqrt),
          Map.entry("sin", Math::sin),
          Map.entry("cos", Math::cos),
          Map.entry("tan", Math::tan),
          Map.entry("asin", Math::asin),
          Map.entry("acos", Math::acos),
          Map.entry("atan", Math::atan),
          Map.entry("sind", a -> Math.sin(Math.toRadians(a))),
          Map.entry("cosd", a -> Math.cos(Math.toRadians(a))),
          Map.entry("tand", a -> Math.tan(Math.toRadians(a))),
          Map.entry("acosd", a -> Math.toDegrees(Math.acos(a))),
          Map.entry("abs", Math::abs),
          Map.entry("exp", Math::exp),
          Map.entry("log", Math::log),
          Map.entry("log10", Math::log10),
          Map.entry("round", a -> Math.signum(a) * Math.floor(Math.abs(a) + 0.5)),
          Map.entry("floor", Math::floor),
          Map.entry("ceil", Math::ceil),
          Map.entry("sign", Math::signum));

  private static final Set<String> OTHERS =
      Set.of("zeros", "ones", "size", "length", "numel", "isempty", "find", "sum", "max", "min");

  private static final Map<String, Double> NUMBERS =
      Map.of(
          "pi",
          Math.PI,
          "Inf",
          Double.POSITIVE_INFINITY,
          "inf",
          Double.POSITIVE_INFINITY,
          "NaN",
          Double.NaN,
          "nan",
          Double.NaN,
          "true",
          1.0,
          "false",
          0.0,
          "eps",
          Math.ulp(1.0));

  /** What the index functions of MATPOWER answer, in their order. */
  private static final Map<String, double[]> INDICES =
      Map.of(
          "idx_bus", concatenated(new double[] {1, 2, 3, 4}, upTo(17)),
          "idx_brch", concatenated(upTo(11), new double[] {14, 15, 16, 17, 18, 19, 12, 13, 20, 21}),
          "idx_gen",
              concatenated(
                  upTo(10),
                  new double[] {22, 23, 24, 25, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21}),
          "idx_cost", concatenated(new double[] {1, 2}, upTo(5)));

  /** Under which names {@code define_constants} makes them known. */
  private static final Map<String, List<String>> CONSTANTS =
      Map.of(
          "idx_bus",
          List.of(
              "PQ",
              "PV",
              "REF",
              "NONE",
              "BUS_I",
              "BUS_TYPE",
              "PD",
              "QD",
              "GS",
              "BS",
              "BUS_AREA",
              "VM",
              "VA",
              "BASE_KV",
              "ZONE",
              "VMAX",
              "VMIN",
              "LAM_P",
              "LAM_Q",
              "MU_VMAX",
              "MU_VMIN"),
          "idx_brch",
          List.of(
              "F_BUS",
              "T_BUS",
              "BR_R",
              "BR_X",
              "BR_B",
              "RATE_A",
              "RATE_B",
              "RATE_C",
              "TAP",
              "SHIFT",
              "BR_STATUS",
              "PF",
              "QF",
              "PT",
              "QT",
              "MU_SF",
              "MU_ST",
              "ANGMIN",
              "ANGMAX",
              "MU_ANGMIN",
              "MU_ANGMAX"),
          "idx_gen",
          List.of(
              "GEN_BUS",
              "PG",
              "QG",
              "QMAX",
              "QMIN",
              "VG",
              "MBASE",
              "GEN_STATUS",
              "PMAX",
              "PMIN",
              "MU_PMAX",
              "MU_PMIN",
              "MU_QMAX",
              "MU_QMIN",
              "PC1",
              "PC2",
              "QC1MIN",
              "QC1MAX",
              "QC2MIN",
              "QC2MAX",
              "RAMP_AGC",
              "RAMP_10",
              "RAMP_30",
              "RAMP_Q",
              "APF"),
          "idx_cost",
          List.of("PW_LINEAR", "POLYNOMIAL", "MODEL", "STARTUP", "SHUTDOWN", "NCOST", "COST"));

  private Functions() {}

  private static double[] upTo(int last) {
    double[] values = new double[last];
    Arrays.setAll(values, i -> i + 1);
    return values;
  }

  private static double[] concatenated(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  static @Nullable Double number(String name) {
    return NUMBERS.get(name);
  }

  /** The values of an index function such as {@code idx_bus}, null if it is not one. */
  static double @Nullable [] indices(String name) {
    return INDICES.get(name);
  }

  static Set<String> indexFunctions() {
    return INDICES.keySet();
  }

  static List<String> constants(String indexFunction) {
    return CONSTANTS.getOrDefault(indexFunction, List.of());
  }

  static boolean knows(String function) {
    return BY_VALUE.containsKey(function) || OTHERS.contains(function);
  }

  /** The value of a function, or null if there is none such with such arguments. */
  static @Nullable Matrix call(String name, List<Matrix> arguments, int line) {
    DoubleUnaryOperator byValue = BY_VALUE.get(name);
    if (byValue != null && arguments.size() == 1) {
      return arguments.get(0).map(byValue);
    }
    return switch (name) {
      case "zeros" -> filled(arguments, 0, line);
      case "ones" -> filled(arguments, 1, line);
      case "size" -> size(arguments, line);
      default -> arguments.size() == 1 ? summary(name, arguments.get(0), line) : null;
    };
  }

  private static @Nullable Matrix filled(List<Matrix> arguments, double value, int line) {
    if (arguments.isEmpty() || !arguments.stream().allMatch(Matrix::isNumber)) {
      return null;
    }
    int rows = (int) arguments.get(0).at(0, 0);
    int columns = (int) arguments.get(arguments.size() - 1).at(0, 0);
    return rows < 0 || columns < 0 ? null : Matrix.filled(rows, columns, value, line);
  }

  private static @Nullable Matrix size(List<Matrix> arguments, int line) {
    Matrix of = arguments.get(0);
    if (arguments.size() == 1) {
      return Matrix.row(new double[] {of.rows(), of.columns()}, line);
    }
    return Matrix.of(arguments.get(1).at(0, 0) == 1 ? of.rows() : of.columns(), line);
  }

  private static @Nullable Matrix summary(String name, Matrix of, int line) {
    return switch (name) {
      case "length" -> Matrix.of(Math.max(of.rows(), of.columns()), line);
      case "numel" -> Matrix.of(of.size(), line);
      case "isempty" -> Matrix.of(of.isEmpty() ? 1 : 0, line);
      case "find" -> Matrix.row(found(of.values()), line).transposed();
      case "sum" -> overColumns(of, line, values -> Arrays.stream(values).sum());
      case "max" -> overColumns(of, line, values -> Arrays.stream(values).max().orElse(0));
      case "min" -> overColumns(of, line, values -> Arrays.stream(values).min().orElse(0));
      default -> null;
    };
  }

  private static double[] found(double[] values) {
    double[] places = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        places[count++] = i + 1.0;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private interface Summary {
    double of(double[] values);
  }

  /** Of each column; of a single row, of the row. */
  private static Matrix overColumns(Matrix of, int line, Summary summary) {
    Matrix columns = of.rows() == 1 ? of : of.transposed();
    double[] results = new double[columns.rows()];
    for (int i = 0; i < results.length; i++) {
      double[] values = new double[columns.columns()];
      for (int j = 0; j < values.length; j++) {
        values[j] = columns.at(i, j);
      }
      results[i] = summary.of(values);
    }
    return Matrix.row(results, line);
  }
}
