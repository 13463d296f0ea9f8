package io.headroom.exchange.matpower;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in rows and columns; a single number is one of each, a text or a cell array has none.
 *
 * <p>Each row remembers the line of the file it was written on, so that a complaint about it can
 * say where it stands. Never changed once made.
 */
public final class Matrix {
  static final Matrix EMPTY = new Matrix(0, 0, new double[0], new int[0]);

  private final int rows;
  private final int columns;
  private final double[] cells;
  private final int[] lines;

  Matrix(int rows, int columns, double[] cells, int[] lines) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
    this.lines = lines;
  }

  static Matrix of(double value, int line) {
    return new Matrix(1, 1, new double[] {value}, new int[] {line});
  }

  static Matrix filled(int rows, int columns, double value, int line) {
    double[] cells = new double[rows * columns];
    Arrays.fill(cells, value);
    int[] lines = new int[rows];
    Arrays.fill(lines, line);
    return new Matrix(rows, columns, cells, lines);
  }

  static Matrix row(double[] values, int line) {
    return new Matrix(1, values.length, values, new int[] {line});
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Counted from 0. */
  public double at(int row, int column) {
    return cells[row * columns + column];
  }

  /** The line of the file that the row was written on. */
  public int line(int row) {
    return lines[row];
  }

  boolean isNumber() {
    return rows == 1 && columns == 1;
  }

  /** As messages say it: rows × columns. */
  String sizes() {
    return rows + " × " + columns;
  }

  boolean isEmpty() {
    return cells.length == 0;
  }

  int size() {
    return cells.length;
  }

  /** The values column by column, as MATLAB counts them. */
  double[] values() {
    return rows == 1 ? cells.clone() : transposed().cells.clone();
  }

  Matrix map(DoubleUnaryOperator function) {
    return new Matrix(rows, columns, Arrays.stream(cells).map(function).toArray(), lines);
  }

  /** Value by value, a lone number with each; null where the sizes do not go together. */
  @Nullable Matrix with(Matrix other, DoubleBinaryOperator operator) {
    if (other.isNumber()) {
      double right = other.cells[0];
      return map(left -> operator.applyAsDouble(left, right));
    }
    if (isNumber()) {
      double left = cells[0];
      return other.map(right -> operator.applyAsDouble(left, right));
    }
    if (rows != other.rows || columns != other.columns) {
      return null;
    }
    double[] result = new double[cells.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = operator.applyAsDouble(cells[i], other.cells[i]);
    }
    return new Matrix(rows, columns, result, lines);
  }

  Matrix transposed() {
    double[] result = new double[cells.length];
    int[] lines = new int[columns];
    Arrays.fill(lines, rows == 0 ? 0 : this.lines[0]);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        result[column * rows + row] = cells[row * columns + column];
      }
    }
    return new Matrix(columns, rows, result, lines);
  }

  /** The rows and columns named, counted from 0. */
  Matrix pick(int[] rowIndices, int[] columnIndices) {
    double[] result = new double[rowIndices.length * columnIndices.length];
    int[] picked = new int[rowIndices.length];
    int next = 0;
    for (int i = 0; i < rowIndices.length; i++) {
      picked[i] = lines[rowIndices[i]];
      for (int column : columnIndices) {
        result[next++] = at(rowIndices[i], column);
      }
    }
    return new Matrix(rowIndices.length, columnIndices.length, result, picked);
  }

  /** A copy with the rows and columns named replaced, larger where they lie outside. */
  Matrix put(int[] rowIndices, int[] columnIndices, Matrix values) {
    int height = Math.max(rows, Arrays.stream(rowIndices).max().orElse(-1) + 1);
    int width = Math.max(columns, Arrays.stream(columnIndices).max().orElse(-1) + 1);
    Matrix copy = resized(height, width);
    for (int i = 0; i < rowIndices.length; i++) {
      for (int j = 0; j < columnIndices.length; j++) {
        copy.cells[rowIndices[i] * width + columnIndices[j]] =
            values.isNumber() ? values.cells[0] : values.at(i, j);
      }
    }
    return copy;
  }

  private Matrix resized(int height, int width) {
    double[] result = new double[height * width];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(cells, row * columns, result, row * width, columns);
    }
    return new Matrix(height, width, result, Arrays.copyOf(lines, height));
  }

  /** The other matrix to the right of this one, which is as high. */
  Matrix beside(Matrix right) {
    int width = columns + right.columns;
    Matrix result = resized(rows, width);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          right.cells, row * right.columns, result.cells, row * width + columns, right.columns);
    }
    return result;
  }

  /** The other matrix below this one, which is as wide. */
  Matrix above(Matrix below) {
    Matrix result = resized(rows + below.rows, columns);
    System.arraycopy(below.cells, 0, result.cells, cells.length, below.cells.length);
    System.arraycopy(below.lines, 0, result.lines, rows, below.rows);
    return result;
  }
}
