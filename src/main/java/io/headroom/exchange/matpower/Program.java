package io.headroom.exchange.matpower;

import io.headroom.exchange.matpower.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the statements of a case file one after the other. */
final class Program {
  private static final Set<String> UNKNOWN_WORDS =
      Set.of("if", "for", "while", "switch", "try", "else", "elseif", "case", "parfor");
  private static final Set<String> LAST_WORDS = Set.of("end", "return", "endfunction");

  private final Cursor cursor;
  private final Map<String, Matrix> variables = new HashMap<>();
  private final Expression expression;
  private String prefix = "mpc.";

  Program(String file, String content) {
    cursor = new Cursor(file, Lexer.read(file, content));
    expression = new Expression(cursor, variables);
  }

  /** All matrices by name, without the name of the structure they stand in. */
  Map<String, Matrix> run() {
    while (!cursor.is(Kind.END)) {
      if (!separated()) {
        statement();
        if (!separated() && !cursor.is(Kind.END)) {
          throw cursor.unexpected("the end of the statement");
        }
      }
    }
    Map<String, Matrix> fields = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            fields.put(name.substring(prefix.length()), value);
          }
        });
    return fields;
  }

  private boolean separated() {
    if (cursor.is(Kind.NEWLINE)) {
      cursor.next();
      return true;
    }
    return cursor.took(";") || cursor.took(",");
  }

  private void statement() {
    Token first = cursor.peek();
    if (first.isName("function")) {
      signature();
    } else if (first.is("[")) {
      several();
    } else if (first.kind() != Kind.NAME) {
      throw cursor.unexpected("an assignment");
    } else if (UNKNOWN_WORDS.contains(first.text())) {
      throw cursor.error(
          first.line(), "'" + first.text() + "' is not understood, only assignments are");
    } else if (LAST_WORDS.contains(first.text())) {
      cursor.next();
    } else if (first.isName("define_constants")) {
      cursor.next();
      Functions.indexFunctions().forEach(this::define);
    } else {
      assignment();
    }
  }

  /** What the function answers: a structure, or matrices of their own (version 1). */
  private void signature() {
    cursor.next();
    Token output = cursor.peek();
    boolean several = output.is("[");
    while (!cursor.is(Kind.NEWLINE) && !cursor.is(Kind.END)) {
      cursor.next();
    }
    prefix = several || output.kind() != Kind.NAME ? "" : output.text() + ".";
  }

  /** {@code [PQ, PV, …] = idx_bus}. */
  private void several() {
    int line = cursor.line();
    cursor.next();
    List<String> names = new ArrayList<>();
    while (!cursor.took("]")) {
      Token name = cursor.next();
      if (name.kind() != Kind.NAME && !name.is("~")) {
        throw cursor.error(name.line(), "expected a name, found " + name.called());
      }
      names.add(name.text());
      cursor.took(",");
    }
    cursor.expect("=", "after the names");
    Token function = cursor.next();
    double[] values = Functions.indices(function.text());
    if (values == null || names.size() > values.length) {
      throw cursor.error(
          line,
          "expected idx_bus, idx_brch, idx_gen or idx_cost to set "
              + names.size()
              + " names, found "
              + function.called());
    }
    for (int i = 0; i < names.size(); i++) {
      variables.put(names.get(i), Matrix.of(values[i], line));
    }
  }

  private void define(String indexFunction) {
    double[] values = Functions.indices(indexFunction);
    List<String> names = Functions.constants(indexFunction);
    for (int i = 0; values != null && i < names.size(); i++) {
      variables.put(names.get(i), Matrix.of(values[i], cursor.line()));
    }
  }

  private void assignment() {
    Token name = cursor.next();
    if (cursor.is("(")) {
      partly(name);
      return;
    }
    cursor.expect("=", "after '" + name.text() + "'");
    variables.put(name.text(), expression.value());
  }

  private void partly(Token name) {
    Matrix target = variables.getOrDefault(name.text(), Matrix.EMPTY);
    Index index = expression.index(target);
    cursor.expect("=", "after the index of '" + name.text() + "'");
    Matrix changed = index.put(target, expression.value());
    if (changed == null) {
      throw cursor.error(
          name.line(),
          "expected "
              + index.rows().length
              + " × "
              + index.columns().length
              + " values or one for this part of '"
              + name.text()
              + "'");
    }
    variables.put(name.text(), changed);
  }
}
