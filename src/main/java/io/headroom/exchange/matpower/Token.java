package io.headroom.exchange.matpower;

/**
 * A word of a case file.
 *
 * <p>Space matters inside brackets: {@code [1 -2]} are two numbers, {@code [1 - 2]} is one.
 */
record Token(Kind kind, String text, int line, boolean spaceBefore, boolean spaceAfter) {
  enum Kind {
    NUMBER,
    /** With its fields: {@code mpc.bus} is one name. */
    NAME,
    STRING,
    SYMBOL,
    NEWLINE,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  /** As it is called in a message. */
  String called() {
    return switch (kind) {
      case NEWLINE -> "the end of the line";
      case END -> "the end of the file";
      default -> "'" + text + "'";
    };
  }
}
