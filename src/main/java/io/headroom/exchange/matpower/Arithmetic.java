package io.headroom.exchange.matpower;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What the operators between two matrices do. */
final class Arithmetic {
  private static final Map<String, DoubleBinaryOperator> BY_VALUE =
      Map.ofEntries(
          Map.entry("+", Double::sum),
          Map.entry("-", (a, b) -> a - b),
          Map.entry(".*", (a, b) -> a * b),
          Map.entry("./", (a, b) -> a / b),
          Map.entry(".\\", (a, b) -> b / a),
          Map.entry(".^", Math::pow),
          Map.entry("==", (a, b) -> a == b ? 1 : 0),
          Map.entry("~=", (a, b) -> a != b ? 1 : 0),
          Map.entry("!=", (a, b) -> a != b ? 1 : 0),
          Map.entry("<", (a, b) -> a < b ? 1 : 0),
          Map.entry(">", (a, b) -> a > b ? 1 : 0),
          Map.entry("<=", (a, b) -> a <= b ? 1 : 0),
          Map.entry(">=", (a, b) -> a >= b ? 1 : 0),
          Map.entry("&", (a, b) -> a != 0 && b != 0 ? 1 : 0),
          Map.entry("&&", (a, b) -> a != 0 && b != 0 ? 1 : 0),
          Map.entry("|", (a, b) -> a != 0 || b != 0 ? 1 : 0),
          Map.entry("||", (a, b) -> a != 0 || b != 0 ? 1 : 0));

  private Arithmetic() {}

  /** The result, or null where the sizes do not go together. */
  static @Nullable Matrix apply(String operator, Matrix left, Matrix right) {
    DoubleBinaryOperator byValue = BY_VALUE.get(operator);
    if (byValue != null) {
      return left.with(right, byValue);
    }
    boolean lone = left.isNumber() || right.isNumber();
    return switch (operator) {
      case "*" -> lone ? apply(".*", left, right) : product(left, right);
      case "/" -> right.isNumber() ? apply("./", left, right) : null;
      case "\\" -> left.isNumber() ? apply(".\\", left, right) : null;
      case "^" -> left.isNumber() && right.isNumber() ? apply(".^", left, right) : null;
      default -> null;
    };
  }

  private static @Nullable Matrix product(Matrix left, Matrix right) {
    if (left.columns() != right.rows()) {
      return null;
    }
    double[] cells = new double[left.rows() * right.columns()];
    int[] lines = new int[left.rows()];
    for (int row = 0; row < left.rows(); row++) {
      lines[row] = left.line(row);
      for (int column = 0; column < right.columns(); column++) {
        cells[row * right.columns() + column] = dot(left, row, right, column);
      }
    }
    return new Matrix(left.rows(), right.columns(), cells, lines);
  }

  private static double dot(Matrix left, int row, Matrix right, int column) {
    double sum = 0;
    for (int i = 0; i < left.columns(); i++) {
      sum += left.at(row, i) * right.at(i, column);
    }
    return sum;
  }
}
