package io.headroom.exchange.matpower;

import io.headroom.exchange.matpower.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an expression and works it out on the way, by descent through the ranks of operators. */
final class Expression {
  /** From the loosest to the tightest; a range is looser still. */
  private static final List<Set<String>> RANKS =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("|"),
          Set.of("&"),
          Set.of("==", "~=", "!=", "<", ">", "<=", ">="),
          Set.of("+", "-"),
          Set.of("*", "/", "\\", ".*", "./", ".\\"));

  private final Cursor cursor;
  private final Map<String, Matrix> variables;
  private final MatrixLiteral literal;

  /** Inside brackets a space may end a value. */
  private boolean spaced;

  /** What {@code end} stands for in an index; negative outside. */
  private int end = -1;

  Expression(Cursor cursor, Map<String, Matrix> variables) {
    this.cursor = cursor;
    this.variables = variables;
    literal = new MatrixLiteral(cursor, this);
  }

  /** A value, which may be a range {@code first:last} or {@code first:step:last}. */
  Matrix value() {
    int line = cursor.line();
    Matrix first = ranked(0);
    if (!cursor.took(":")) {
      return first;
    }
    Matrix second = ranked(0);
    if (!cursor.took(":")) {
      return steps(first, Matrix.of(1, line), second, line);
    }
    return steps(first, second, ranked(0), line);
  }

  private Matrix ranked(int rank) {
    if (rank == RANKS.size()) {
      return signed();
    }
    Matrix left = ranked(rank + 1);
    while (operatorIsNext(RANKS.get(rank))) {
      Token operator = cursor.next();
      left = apply(operator, left, ranked(rank + 1));
    }
    return left;
  }

  private boolean operatorIsNext(Set<String> operators) {
    Token next = cursor.peek();
    boolean startsNextValue = spaced && next.spaceBefore() && !next.spaceAfter();
    boolean sign = next.is("+") || next.is("-");
    return next.kind() == Kind.SYMBOL
        && operators.contains(next.text())
        && !(sign && startsNextValue);
  }

  private Matrix apply(Token operator, Matrix left, Matrix right) {
    Matrix result = Arithmetic.apply(operator.text(), left, right);
    if (result == null) {
      throw cursor.error(
          operator.line(),
          "'"
              + operator.text()
              + "' cannot join "
              + left.sizes()
              + " and "
              + right.sizes()
              + " matrices");
    }
    return result;
  }

  private Matrix signed() {
    if (cursor.took("-")) {
      return signed().map(a -> -a);
    }
    if (cursor.took("+")) {
      return signed();
    }
    if (cursor.took("~") || cursor.took("!")) {
      return signed().map(a -> a == 0 ? 1 : 0);
    }
    return power();
  }

  private Matrix power() {
    Matrix base = turned(primary());
    while (cursor.is("^") || cursor.is(".^")) {
      Token operator = cursor.next();
      base = apply(operator, base, exponent());
    }
    return base;
  }

  /** A sign binds tighter behind a power than before it: {@code 10^-3}. */
  private Matrix exponent() {
    if (cursor.took("-")) {
      return exponent().map(a -> -a);
    }
    return cursor.took("+") ? exponent() : turned(primary());
  }

  private Matrix turned(Matrix value) {
    Matrix result = value;
    while (cursor.is("'") || cursor.is(".'")) {
      cursor.next();
      result = result.transposed();
    }
    return result;
  }

  private Matrix primary() {
    Token token = cursor.next();
    return switch (token.kind()) {
      case NUMBER -> Matrix.of(number(token), token.line());
      case NAME -> named(token);
      case STRING -> Matrix.EMPTY;
      case SYMBOL -> enclosed(token);
      default -> throw cursor.error(token.line(), "expected a value, found " + token.called());
    };
  }

  private Matrix enclosed(Token opening) {
    if (opening.is("(")) {
      Matrix inside = unspaced();
      cursor.expect(")", "after the value in parentheses");
      return inside;
    }
    if (opening.is("[")) {
      return literal.brackets();
    }
    if (opening.is("{")) {
      return literal.braces(opening.line());
    }
    throw cursor.error(opening.line(), "expected a value, found " + opening.called());
  }

  private static double number(Token token) {
    return Double.parseDouble(token.text().replace('d', 'e').replace('D', 'e'));
  }

  private Matrix unspaced() {
    boolean before = spaced;
    spaced = false;
    Matrix inside = value();
    spaced = before;
    return inside;
  }

  private Matrix steps(Matrix from, Matrix step, Matrix to, int line) {
    if (!from.isNumber() || !step.isNumber() || !to.isNumber() || step.at(0, 0) == 0) {
      throw cursor.error(line, "a range needs three numbers at most, and a step that is not 0");
    }
    double count = Math.floor((to.at(0, 0) - from.at(0, 0)) / step.at(0, 0) + 1e-9) + 1;
    if (count > 10_000_000) {
      throw cursor.error(line, "a range of " + count + " values is too long");
    }
    double[] values = new double[(int) Math.max(0, count)];
    Arrays.setAll(values, i -> from.at(0, 0) + i * step.at(0, 0));
    return Matrix.row(values, line);
  }

  /** A value inside brackets, where a space may end it. */
  Matrix spacedValue() {
    boolean before = spaced;
    spaced = true;
    Matrix inside = value();
    spaced = before;
    return inside;
  }

  private Matrix named(Token token) {
    Matrix variable = variables.get(token.text());
    boolean called = cursor.is("(") && !(spaced && cursor.peek().spaceBefore());
    if (variable != null) {
      return called ? indexed(variable) : variable;
    }
    if (token.isName("end") && end >= 0) {
      return Matrix.of(end, token.line());
    }
    Double constant = Functions.number(token.text());
    if (constant != null) {
      return Matrix.of(constant, token.line());
    }
    if (!called || !Functions.knows(token.text())) {
      throw cursor.error(
          token.line(),
          "'" + token.text() + "' is neither a value set before nor a known function");
    }
    Matrix result = Functions.call(token.text(), arguments(), token.line());
    if (result == null) {
      throw cursor.error(token.line(), "'" + token.text() + "' does not take these arguments");
    }
    return result;
  }

  private List<Matrix> arguments() {
    List<Matrix> arguments = new ArrayList<>();
    cursor.expect("(", "before the arguments");
    while (!cursor.is(")")) {
      arguments.add(unspaced());
      if (!cursor.took(",") && !cursor.is(")")) {
        throw cursor.unexpected("',' or ')' after an argument");
      }
    }
    cursor.next();
    return arguments;
  }

  private Matrix indexed(Matrix of) {
    int line = cursor.line();
    Index index = index(of);
    if (index.exceeds(of)) {
      throw cursor.error(
          line, "the index reaches outside a matrix of " + of.rows() + " × " + of.columns());
    }
    return index.pick(of);
  }

  /** What stands in parentheses behind a matrix: rows and columns, or one count through all. */
  Index index(Matrix of) {
    int line = cursor.line();
    cursor.expect("(", "before an index");
    int start = cursor.place();
    int[] first = subscripts(of.rows());
    if (cursor.took(",")) {
      int[] second = subscripts(of.columns());
      cursor.expect(")", "after two indices");
      return new Index(first, second);
    }
    cursor.returnTo(start);
    boolean column = of.columns() == 1 && of.rows() != 1;
    int[] only = subscripts(of.size());
    cursor.expect(")", "after an index");
    if (of.rows() > 1 && of.columns() > 1) {
      throw cursor.error(line, "expected a row and a column as the index of a matrix");
    }
    return column ? new Index(only, new int[] {0}) : new Index(new int[] {0}, only);
  }

  private int[] subscripts(int length) {
    if (cursor.took(":")) {
      int[] all = new int[length];
      Arrays.setAll(all, i -> i);
      return all;
    }
    int before = end;
    end = length;
    int line = cursor.line();
    Matrix chosen = unspaced();
    end = before;
    int[] places = Index.places(chosen, length);
    if (places == null) {
      throw cursor.error(line, "expected whole numbers from 1 as an index");
    }
    return places;
  }
}
