package io.headroom.exchange.matpower;

import io.headroom.exchange.matpower.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a case file into tokens; comments and continued line ends are gone after it. */
final class Lexer {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(\\.(?![*/^'])\\d*)?|\\.\\d+)([eEdD][+-]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*");
  private static final Pattern SYMBOL =
      Pattern.compile("\\.[*/^'\\\\]|[=~<>!]=|&&|\\|\\||[-+*/^\\\\()\\[\\]{}=,;:<>&|~!'@.]");
  private static final Pattern BLOCK_START = Pattern.compile("\\s*[%#]\\{\\s*");
  private static final Pattern BLOCK_END = Pattern.compile("\\s*[%#]\\}\\s*");

  private final String file;
  private final List<Token> tokens = new ArrayList<>();
  private String text = "";
  private int line;
  private int at;
  private int blocks;
  private boolean continued;

  private Lexer(String file) {
    this.file = file;
  }

  /** The tokens of a whole file, closed by {@link Kind#END}. */
  static List<Token> read(String file, String content) {
    Lexer lexer = new Lexer(file);
    content.lines().forEach(lexer::readLine);
    lexer.tokens.add(new Token(Kind.END, "", lexer.line, true, true));
    return lexer.tokens;
  }

  private void readLine(String next) {
    text = next;
    line++;
    at = 0;
    if (BLOCK_START.matcher(text).matches()) {
      blocks++;
    } else if (blocks > 0) {
      blocks -= BLOCK_END.matcher(text).matches() ? 1 : 0;
    } else {
      readCode();
    }
  }

  private void readCode() {
    boolean space = true;
    continued = false;
    while (at < text.length() && !continued) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        space = true;
        at++;
      } else if (c == '%' || c == '#') {
        at = text.length();
      } else {
        continued = text.startsWith("...", at);
        if (!continued) {
          readToken(space);
        }
        space = false;
      }
    }
    if (!continued) {
      tokens.add(new Token(Kind.NEWLINE, "", line, true, true));
    }
  }

  private void readToken(boolean space) {
    char c = text.charAt(at);
    if (c == '"' || (c == '\'' && !transposes(space))) {
      readString(c, space);
    } else if (!found(NUMBER, Kind.NUMBER, space)
        && !found(NAME, Kind.NAME, space)
        && !found(SYMBOL, Kind.SYMBOL, space)) {
      throw new UnreadableCase(
          file + ", line " + line + ": the character '" + c + "' does not belong here");
    }
  }

  private boolean found(Pattern pattern, Kind kind, boolean space) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    // a number looks ahead past its end, as in 1./x
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return false;
    }
    at = matcher.end();
    add(kind, matcher.group(), space);
    return true;
  }

  private void add(Kind kind, String word, boolean space) {
    boolean spaceAfter = at >= text.length() || Character.isWhitespace(text.charAt(at));
    tokens.add(new Token(kind, word, line, space, spaceAfter));
  }

  /** A quote right after a value turns it over; anywhere else it opens a text. */
  private boolean transposes(boolean space) {
    if (space || tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() == Kind.NAME
        || last.kind() == Kind.NUMBER
        || last.is(")")
        || last.is("]")
        || last.is("}")
        || last.is("'");
  }

  private void readString(char quote, boolean space) {
    int end = text.indexOf(quote, at + 1);
    while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == quote) {
      end = text.indexOf(quote, end + 2);
    }
    if (end < 0) {
      throw new UnreadableCase(
          file + ", line " + line + ": a text that is opened by " + quote + " is not closed");
    }
    String word = text.substring(at + 1, end);
    at = end + 1;
    add(Kind.STRING, word, space);
  }
}
