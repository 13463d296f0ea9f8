package io.headroom.exchange.matpower;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part of a matrix: the rows and columns that an index names, counted from 0. */
record Index(int[] rows, int[] columns) {
  private static final double LAST = 1e8;

  boolean exceeds(Matrix of) {
    return Arrays.stream(rows).anyMatch(row -> row >= of.rows())
        || Arrays.stream(columns).anyMatch(column -> column >= of.columns());
  }

  Matrix pick(Matrix of) {
    return of.pick(rows, columns);
  }

  /** Null where the values do not fill the place. */
  @Nullable Matrix put(Matrix into, Matrix values) {
    boolean fits =
        values.isNumber() || (values.rows() == rows.length && values.columns() == columns.length);
    return fits ? into.put(rows, columns, values) : null;
  }

  /** Row or column numbers out of the values of a subscript; null unless it names whole ones. */
  static int @Nullable [] places(Matrix chosen, int length) {
    double[] values = chosen.values();
    if (masks(values, length)) {
      return marked(values);
    }
    int[] result = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 1) || values[i] != Math.rint(values[i]) || values[i] > LAST) {
        return null;
      }
      result[i] = (int) values[i] - 1;
    }
    return result;
  }

  /** The result of a comparison picks where it holds; only such has zeros. */
  private static boolean masks(double[] values, int length) {
    return values.length == length
        && Arrays.stream(values).allMatch(v -> v == 0 || v == 1)
        && Arrays.stream(values).anyMatch(v -> v == 0);
  }

  private static int[] marked(double[] mask) {
    int[] places = new int[mask.length];
    int count = 0;
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] != 0) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }
}
