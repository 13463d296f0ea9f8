package io.headroom.exchange.matpower;

import io.headroom.exchange.matpower.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts a matrix together that is written out, of numbers or of other matrices. */
final class MatrixLiteral {
  private final Cursor cursor;
  private final Expression expression;

  MatrixLiteral(Cursor cursor, Expression expression) {
    this.cursor = cursor;
    this.expression = expression;
  }

  /** What follows an opening square bracket. */
  Matrix brackets() {
    Matrix all = Matrix.EMPTY;
    while (!cursor.took("]")) {
      int line = cursor.line();
      Matrix row = row();
      all = below(all, row, line);
      boolean more = cursor.took(";") || cursor.is(Kind.NEWLINE);
      while (cursor.is(Kind.NEWLINE)) {
        cursor.next();
      }
      if (!more && !cursor.is("]")) {
        throw cursor.unexpected("the next value, ';' or ']' in a matrix");
      }
    }
    return all;
  }

  private Matrix row() {
    Matrix row = Matrix.EMPTY;
    List<Matrix> parts = new ArrayList<>();
    while (startsValue()) {
      parts.add(expression.spacedValue());
      cursor.took(",");
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (parts.stream().allMatch(Matrix::isNumber)) {
      return parts.isEmpty() ? row : lone(parts);
    }
    for (Matrix part : parts) {
      row = beside(row, part);
    }
    return row;
  }

  private static Matrix lone(List<Matrix> numbers) {
    double[] values = numbers.stream().mapToDouble(n -> n.at(0, 0)).toArray();
    return Matrix.row(values, numbers.get(0).line(0));
  }

  private boolean startsValue() {
    Token next = cursor.peek();
    return switch (next.kind()) {
      case NUMBER, NAME, STRING -> true;
      case SYMBOL -> Set.of("(", "[", "{", "-", "+", "~", "!").contains(next.text());
      default -> false;
    };
  }

  private Matrix beside(Matrix left, Matrix right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    if (left.rows() != right.rows()) {
      throw cursor.error(
          cursor.line(), left.sizes() + " and " + right.sizes() + " do not fit side by side");
    }
    return left.beside(right);
  }

  private Matrix below(Matrix top, Matrix bottom, int line) {
    if (top.isEmpty() || bottom.isEmpty()) {
      return top.isEmpty() ? bottom : top;
    }
    if (top.columns() != bottom.columns()) {
      throw cursor.error(
          line,
          "a row of "
              + bottom.columns()
              + " values in a matrix whose other rows have "
              + top.columns());
    }
    return top.above(bottom);
  }

  /** Names of buses and the like: nothing here computes with them. */
  Matrix braces(int line) {
    int depth = 1;
    while (depth > 0) {
      Token token = cursor.next();
      if (token.kind() == Kind.END) {
        throw cursor.error(line, "'{' is not closed");
      }
      depth += token.is("{") ? 1 : 0;
      depth -= token.is("}") ? 1 : 0;
    }
    return Matrix.EMPTY;
  }
}
