package io.headroom.exchange.matpower;

import io.headroom.exchange.matpower.Token.Kind;
import java.util.List;

/** Where the reader of a case file stands, and how it complains. */
final class Cursor {
  private final String file;
  private final List<Token> tokens;
  private int at;

  Cursor(String file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  boolean is(String symbol) {
    return peek().is(symbol);
  }

  boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  /** Steps over the symbol if it is next. */
  boolean took(String symbol) {
    boolean there = is(symbol);
    if (there) {
      next();
    }
    return there;
  }

  void expect(String symbol, String where) {
    if (!took(symbol)) {
      throw unexpected("'" + symbol + "' " + where);
    }
  }

  int line() {
    return peek().line();
  }

  int place() {
    return at;
  }

  void returnTo(int place) {
    at = place;
  }

  UnreadableCase unexpected(String expected) {
    return error(line(), "expected " + expected + ", found " + peek().called());
  }

  UnreadableCase error(int line, String message) {
    return new UnreadableCase(file + ", line " + line + ": " + message);
  }
}
